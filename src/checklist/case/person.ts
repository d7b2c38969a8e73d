import type { Person } from "../../core/case/events.ts";
import { cleanLine } from "../../core/text/clean.ts";
import { nipTyped } from "../../core/text/nip.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import type { PersonDraft } from "./Performer.tsx";

export const NOBODY: PersonDraft = { name: "", nip: "", position: "" };

/** The person that the fields name. */
export const personOf = ({ name, nip, position }: PersonDraft): Person => ({
  name: cleanLine(name),
  nip: nipTyped(nip) || null,
  position: cleanLine(position),
});

/** What the fields of a person still lack. `prefix` and `nameOnly`: those of `Performer`. */
export function personProblems(
  prefix: string,
  { name, position }: PersonDraft,
  nameOnly = false,
): Problem[] {
  const problems: Problem[] = [];
  if (cleanLine(name) === "") problems.push({ field: `${prefix}-nama`, message: "Isi nama." });
  if (!nameOnly && cleanLine(position) === "")
    problems.push({ field: `${prefix}-jabatan`, message: "Isi jabatan." });
  return problems;
}
