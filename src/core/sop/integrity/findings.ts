import { isDecision, performersOf } from "../graph.ts";
import type { Sop } from "../schema.ts";
import { type Fault, inStep, type Surroundings } from "./fault.ts";
import { repeatedIdentifiers } from "./identifiers.ts";
import { wrongNotes } from "./notes.ts";
import { brokenWays } from "./reach.ts";
import { unknownReferences } from "./references.ts";

/** A diamond's ways out are told apart by their names alone. One way written twice is another fault. */
const unlabelledDecisions = (sop: Sop): Fault[] =>
  sop.steps.flatMap((step, n) => {
    const writtenTwice = new Set(step.outcomes.map(({ id }) => id)).size < step.outcomes.length;
    if (!isDecision(step) || writtenTwice) return [];
    const names = step.outcomes.map(({ label }) => label.toLowerCase());
    const speaks = names.every((name) => /[\p{L}\p{N}]/u.test(name));
    if (speaks && new Set(names).size === names.length) return [];
    return {
      path: ["steps", n, "outcomes"],
      where: inStep(step),
      what: "Keputusan ini mempunyai hasil tanpa nama, atau dua hasil bernama sama.",
      remedy: "Beri setiap hasil `label` yang berbeda, misalnya: Selesai, Belum.",
    };
  });

const namedTwice = (sop: Sop): Fault[] =>
  sop.steps.flatMap((step, n) => {
    const all = performersOf(step).map(({ actor }) => actor);
    const again = all.find((actor, i) => all.indexOf(actor) !== i);
    if (again === undefined) return [];
    return {
      path: ["steps", n, "others"],
      where: inStep(step),
      what: `Pelaksana “${again}” disebut dua kali pada langkah ini.`,
      remedy: "Sisakan satu: pada `actor`, atau pada `others` (`assistants`).",
    };
  });

const unlistedVersion = (sop: Sop): Fault[] =>
  sop.changes[0]?.version === sop.version
    ? []
    : [
        {
          path: ["version"],
          where: "version",
          what: `Versi “${sop.version}” bukan versi teratas dalam \`changes\`.`,
          remedy: "Tulis versi ini, tanggalnya, dan ringkasannya sebagai butir pertama `changes`.",
        },
      ];

/**
 * @param around what is published beside the SOP.
 * @returns everything wrong with the SOP that its schema cannot see; empty when it may be published.
 */
export function findFaults(sop: Sop, around: Surroundings): Fault[] {
  const wrongNames = [...repeatedIdentifiers(sop), ...unknownReferences(sop, around)];
  return [
    ...wrongNames,
    // A way that leads nowhere breaks others behind it: first the name is mended, then they are looked at.
    ...(wrongNames.some(breaksWays) ? [] : brokenWays(sop)),
    ...unlabelledDecisions(sop),
    ...namedTwice(sop),
    ...unlistedVersion(sop),
    ...wrongNotes(sop),
  ];
}

/** Steps, ends and what leads to them. */
const breaksWays = ({ path: [list] }: Fault): boolean =>
  ["steps", "ends", "starts"].some((name) => name === list);
