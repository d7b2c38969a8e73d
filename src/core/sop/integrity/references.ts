import { performersOf } from "../graph.ts";
import type { EditorNote, Sop, Step } from "../schema.ts";
import { type Fault, inStep, type Surroundings } from "./fault.ts";

const oneOf = (known: Iterable<string>): string => [...known].join(", ") || "(belum ada)";

function unknown(where: string, what: string, list: string, known: Iterable<string>): Fault {
  return { where, what, remedy: `Pilih salah satu dari \`${list}\`: ${oneOf(known)}.` };
}

function stepReferences(sop: Sop, step: Step): Fault[] {
  const where = inStep(step);
  const actors = new Set(sop.actors.map(({ id }) => id));
  const steps = new Set(sop.steps.map(({ id }) => id));
  const ends = new Set(sop.ends.map(({ id }) => id));
  const faults = performersOf(step)
    .map(({ actor }) => actor)
    .filter((id) => !actors.has(id))
    .map((id) => unknown(where, `Pelaksana “${id}” tidak dikenal.`, "actors", actors));
  for (const { id, target } of step.outcomes) {
    if ("step" in target && !steps.has(target.step)) {
      const what = `Hasil “${id}” menuju langkah “${target.step}” yang tidak ada.`;
      faults.push(unknown(where, what, "steps", steps));
    }
    if ("end" in target && !ends.has(target.end)) {
      const what = `Hasil “${id}” menuju akhir “${target.end}” yang tidak ada.`;
      faults.push(unknown(where, what, "ends", ends));
    }
  }
  return faults;
}

const stepOf = ({ at }: EditorNote): string | null => ("step" in at ? at.step : null);

/** @returns every name that points at nothing: actors, steps, ends, regulations, other SOPs. */
export function unknownReferences(sop: Sop, around: Surroundings): Fault[] {
  const actors = sop.actors.map(({ id }) => id);
  const steps = sop.steps.map(({ id }) => id);
  return [
    ...sop.steps.flatMap((step) => stepReferences(sop, step)),
    ...sop.signOff
      .filter(({ actor }) => !actors.includes(actor))
      .map(({ id, actor }) =>
        unknown(`signOff (${id})`, `Pelaksana “${actor}” tidak dikenal.`, "actors", actors),
      ),
    ...sop.legalBasis
      .flatMap(({ regulation }) => regulation ?? [])
      .filter((regulation) => !around.regulations.has(regulation))
      .map((regulation) => ({
        where: "legalBasis",
        what: `Peraturan “${regulation}” tidak ada di content/regulations.`,
        remedy: `Buat content/regulations/${regulation}.yaml, perbaiki kodenya, atau tulis \`regulation: null\`.`,
      })),
    ...sop.starts
      .filter(({ step }) => !steps.includes(step))
      .map(({ step }) => unknown("starts", `Langkah “${step}” tidak ada.`, "steps", steps)),
    ...[...sop.related, ...sop.steps.flatMap(({ refersTo }) => refersTo)]
      .filter((other) => other.sop !== null && !around.sops.has(other.sop))
      .map((other) => ({
        where: "related",
        what: `SOP “${other.sop}” tidak ada di content/sop.`,
        remedy: `Tulis \`sop: null\` bila “${other.title}” tidak terbit di situs ini.`,
      })),
    ...sop.notes.flatMap((note) => {
      const id = stepOf(note);
      if (id === null || steps.includes(id)) return [];
      return unknown(`notes (${note.id})`, `Langkah “${id}” tidak ada.`, "steps", steps);
    }),
  ];
}
