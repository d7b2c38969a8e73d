import { paragraph } from "../../words/paragraph.ts";
import { performersOf } from "../graph.ts";
import type { Sop } from "../schema.ts";
import { codeOfActor } from "./codes.ts";
import { type Fault, inStep, type Path, type Surroundings } from "./fault.ts";
import { similarTo } from "./similar.ts";

/** A name that points at nothing, in every place where it stands. */
interface Unknown {
  name: string;
  /** What kind of thing it should name, as the editor calls it. */
  kind: "Pelaksana" | "Langkah" | "Akhir";
  list: "actors" | "steps" | "ends";
  where: string;
  path: Path;
}

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** Everything in the SOP that names an actor, a step or an end. */
function named(sop: Sop): Unknown[] {
  const actor = (name: string, where: string, path: Path): Unknown => {
    return { name, kind: "Pelaksana", list: "actors", where, path };
  };
  const step = (name: string, where: string, path: Path): Unknown => {
    return { name, kind: "Langkah", list: "steps", where, path };
  };
  return [
    ...sop.steps.flatMap((one, n) => [
      ...performersOf(one).map(({ actor: id }, i) =>
        actor(id, inStep(one), i === 0 ? ["steps", n, "actor"] : ["steps", n, "others", i - 1]),
      ),
      ...one.outcomes.map(({ target }, i): Unknown => {
        const path = ["steps", n, "outcomes", i, "target"];
        return "step" in target
          ? step(target.step, inStep(one), path)
          : { name: target.end, kind: "Akhir", list: "ends", where: inStep(one), path };
      }),
    ]),
    ...sop.signOff.map(({ id, actor: name }, n) =>
      actor(name, `signOff (${id})`, ["signOff", n, "actor"]),
    ),
    ...sop.starts.map(({ step: name }, n) => step(name, "starts", ["starts", n, "step"])),
    ...sop.notes.flatMap(({ id, at }, n) =>
      "step" in at ? step(at.step, `notes (${id})`, ["notes", n, "at"]) : [],
    ),
  ];
}

/** One message for one name, with all the places where it stands. */
function unknownNames(sop: Sop): Fault[] {
  const known = { actors: ids(sop.actors), steps: ids(sop.steps), ends: ids(sop.ends) };
  const wrong = named(sop).filter(({ name, list }) => !known[list].includes(name));
  const groups = Map.groupBy(wrong, ({ name, list }) => `${list} ${name}`);
  return [...groups.values()].flatMap((same): Fault[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { name, kind, list, path } = first;
    const meant = (list === "actors" && codeOfActor(sop, name)) || similarTo(name, known[list]);
    return [
      {
        path,
        where: [...new Set(same.map(({ where }) => where))].join(", "),
        what: `${kind} “${name}” tidak dikenal.`,
        remedy: paragraph(
          meant && `Maksudnya \`${meant}\`?`,
          `Pilih salah satu dari \`${list}\`: ${known[list].join(", ")}.`,
        ),
      },
    ];
  });
}

function unknownLaws(sop: Sop, { regulations }: Surroundings): Fault[] {
  return sop.legalBasis.flatMap(({ regulation }, n): Fault[] => {
    if (regulation === null || regulations.has(regulation)) return [];
    const meant = similarTo(regulation, regulations);
    return [
      {
        path: ["legalBasis", n, "regulation"],
        where: "legalBasis",
        what: `Peraturan “${regulation}” tidak ada di content/regulations.`,
        remedy: paragraph(
          meant && `Maksudnya \`${meant}\`?`,
          `Buat content/regulations/${regulation}.yaml, perbaiki kodenya, atau tulis \`regulation: null\`.`,
        ),
      },
    ];
  });
}

function unknownSops(sop: Sop, { sops }: Surroundings): Fault[] {
  const all: { title: string; sop: string | null; where: string; path: Path }[] = [
    ...sop.related.map((one, n) => ({ ...one, where: "related", path: ["related", n, "sop"] })),
    ...sop.steps.flatMap((step, n) =>
      step.refersTo.map((one, i) => ({
        ...one,
        where: inStep(step),
        path: ["steps", n, "refersTo", i, "sop"],
      })),
    ),
  ];
  return all.flatMap(({ title, sop: other, where, path }): Fault[] => {
    if (other === null || sops.has(other)) return [];
    return [
      {
        path,
        where,
        what: `SOP “${other}” tidak ada di content/sop.`,
        remedy: `Tulis \`sop: null\` bila “${title}” tidak terbit di situs ini. Yang terbit: ${[...sops].join(", ")}.`,
      },
    ];
  });
}

/** @returns every name that points at nothing: actors, steps, ends, regulations, other SOPs. */
export const unknownReferences = (sop: Sop, around: Surroundings): Fault[] => [
  ...unknownNames(sop),
  ...unknownLaws(sop, around),
  ...unknownSops(sop, around),
];
