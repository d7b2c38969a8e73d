import { requirementsOf } from "../graph.ts";
import type { Sop } from "../schema.ts";
import { type Fault, inStep, type Path } from "./fault.ts";

function repeated<T>(values: T[]): T[] {
  return [...new Set(values.filter((value, n) => values.indexOf(value) !== n))];
}

const ids = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);

function doubles(
  where: string,
  list: string,
  values: (string | number)[],
  path: Path = [where],
): Fault[] {
  return repeated(values).map((value) => ({
    path,
    where,
    what: `“${value}” dipakai lebih dari sekali dalam \`${list}\`.`,
    remedy: "Beri masing-masing kode atau nomor sendiri.",
  }));
}

/** @returns ids, numbers and versions that occur twice where each must be one of its kind. */
export function repeatedIdentifiers(sop: Sop): Fault[] {
  return [
    ...doubles("actors", "actors", ids(sop.actors)),
    ...doubles("steps", "steps", ids(sop.steps)),
    ...doubles(
      "steps",
      "number",
      sop.steps.map(({ number }) => number),
    ),
    ...doubles("ends", "ends", ids(sop.ends)),
    ...doubles("signOff", "signOff", ids(sop.signOff)),
    ...doubles("externalParties", "externalParties", ids(sop.externalParties)),
    ...doubles("notes", "notes", ids(sop.notes)),
    ...doubles(
      "changes",
      "version",
      sop.changes.map(({ version }) => version),
    ),
    ...sop.steps.flatMap((step, n) => [
      ...doubles(inStep(step), "outcomes", ids(step.outcomes), ["steps", n, "outcomes"]),
      ...doubles(inStep(step), "requirements.items", ids(requirementsOf(step)), [
        "steps",
        n,
        "requirements",
        "items",
      ]),
    ]),
  ];
}
