import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { type Findings, findingsOn, notices } from "../../core/proof/findings.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import type { Sop } from "../../core/sop/schema.ts";
import type { Tools } from "../workplace.ts";

type Site = Pick<Tools, "versions" | "published" | "calendar" | "now">;

/**
 * @param working nobody can mend the record's times there: then there is something to say only where its
 *   SOP is not to the letter one that is published now.
 * @returns what somebody should look at in this record, in sentences: its SOP, its times. What cannot be
 *   fetched is not told.
 */
export async function noticesOn(
  record: { state: CaseState; log: readonly RecordedEvent[] },
  { versions, published, calendar, now }: Site,
  sops: readonly ListedSop[],
  working: boolean,
): Promise<string[]> {
  const findings = (whole: readonly Sop[]) =>
    findingsOn(record, { versions, sops: whole }, calendar, now());
  const found = findings([]);
  if (working && isUsual(found, sops)) return [];
  const differing = found.agreements.filter(({ kind }) => kind === "different");
  if (differing.length === 0) return notices(found, () => []);
  const whole = await Promise.all(
    differing.map(({ id }) => published.get(id).catch(() => undefined)),
  );
  const words = await import("../../core/case/words/sop-diff-text.ts").catch(() => null);
  return notices(
    findings(whole.filter((sop) => sop !== undefined)),
    words?.diffInWords ?? (() => []),
  );
}

const isUsual = ({ agreements }: Findings, sops: readonly ListedSop[]): boolean =>
  agreements.every(
    ({ kind, id, version }) =>
      kind === "same" && sops.some((one) => one.id === id && one.version === version),
  );
