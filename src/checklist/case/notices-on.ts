import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { findingsOn, notices } from "../../core/proof/findings.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Tools } from "../workplace.ts";

/** @returns what somebody should look at in this record, in sentences: its SOP, its times. Rejects without a network. */
export async function noticesOn(
  record: { state: CaseState; log: readonly RecordedEvent[] },
  { versions, calendar, now }: Pick<Tools, "versions" | "calendar" | "now">,
  sops: readonly Sop[],
): Promise<string[]> {
  const findings = findingsOn(record, { versions, sops }, calendar, now());
  const differs = findings.agreements.some(({ kind }) => kind === "different");
  const words = differs ? await import("../../core/case/words/sop-diff-text.ts") : null;
  return notices(findings, words?.diffInWords ?? (() => []));
}
