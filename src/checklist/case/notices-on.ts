import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { findingsOn, notices } from "../../core/proof/findings.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Tools } from "../workplace.ts";

/** @returns what somebody should look at in this record, in sentences: its SOP, its times. */
export function noticesOn(
  record: { state: CaseState; log: readonly RecordedEvent[] },
  { versions, calendar, now }: Pick<Tools, "versions" | "calendar" | "now">,
  sops: readonly Sop[],
): string[] {
  return notices(findingsOn(record, { versions, sops }, calendar, now()));
}
