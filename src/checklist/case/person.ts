import type { Person } from "../../core/case/events.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import type { PersonDraft } from "./Performer.tsx";

export const NOBODY: PersonDraft = { name: "", nip: "", position: "" };

/** The person that the fields name. */
export const personOf = ({ name, nip, position }: PersonDraft): Person => ({
  name: name.trim(),
  nip: nip.replace(/[\s.-]/g, "") || null,
  position: position.trim(),
});

/** What the fields of a person still lack. `prefix` and `nameOnly`: those of `Performer`. */
export function personProblems(
  prefix: string,
  { name, position }: PersonDraft,
  nameOnly = false,
): Problem[] {
  const problems: Problem[] = [];
  if (name.trim() === "") problems.push({ field: `${prefix}-nama`, message: "Isi nama." });
  if (!nameOnly && position.trim() === "")
    problems.push({ field: `${prefix}-jabatan`, message: "Isi jabatan." });
  return problems;
}
