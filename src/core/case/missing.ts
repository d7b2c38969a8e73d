/** What "Selesaikan langkah" and "Kembalikan" still need; the screen's error summary is this list. */
import type { Step } from "../sop/schema.ts";
import type { DocumentRef, Person } from "./events.ts";
import type { Missing } from "./refusals.ts";
import type { Round } from "./state.ts";

/** The form of a step as far as it is filled in. */
export interface Draft {
  outcomeId: string | null;
  performer: Pick<Person, "name" | "position"> | null;
  document: DocumentRef | null;
}

/** Requirements of the step that are neither ticked nor waived in this round, in the SOP's order. */
export function missingRequirements(step: Step, round: Round): Missing[] {
  return step.requirements.items
    .filter((item) => !round.marks.some((mark) => mark.requirementId === item.id))
    .map(({ id, label }) => ({ entry: "requirement", requirementId: id, label }));
}

/** Everything missing to complete this round with this draft, in the order of the form. */
export function missingToComplete(step: Step, round: Round, draft: Draft): Missing[] {
  const document: Missing[] =
    step.output.document && draft.document === null ? [{ entry: "document" }] : [];
  return [...missingRequirements(step, round), ...outcomeAndPerformer(draft), ...document];
}

/** Everything missing to send back. Requirements may be open: their lack is often the reason. */
export function missingToReturn(draft: Draft, reason: string): Missing[] {
  const noReason: Missing[] = reason.trim() === "" ? [{ entry: "reason" }] : [];
  return [...outcomeAndPerformer(draft), ...noReason];
}

function outcomeAndPerformer({ outcomeId, performer }: Draft): Missing[] {
  const missing: Missing[] = [];
  if (outcomeId === null || outcomeId === "") missing.push({ entry: "outcome" });
  if ((performer?.name ?? "").trim() === "") missing.push({ entry: "performer-name" });
  if ((performer?.position ?? "").trim() === "") missing.push({ entry: "performer-position" });
  return missing;
}
