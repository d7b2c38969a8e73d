/** What there is to say of an intact record: about its SOPs and its times. */
import type { WorkCalendar } from "../calendar/calendar.ts";
import type { RecordedEvent } from "../case/events.ts";
import type { CaseState } from "../case/state.ts";
import type { Sop } from "../sop/schema.ts";
import { type Agreement, agreementOf, agreementText, type Published } from "./agreement.ts";
import { remarkText } from "./remark-text.ts";
import { remarksOn } from "./remarks.ts";

export interface Findings {
  /** One for each version that the case ran under, oldest first. */
  agreements: Agreement[];
  /** Sentences. */
  remarks: string[];
}

/** @param now epoch ms. @param calendar of the office. */
export function findingsOn(
  { state, log }: { state: CaseState; log: readonly RecordedEvent[] },
  published: Published,
  calendar: WorkCalendar,
  now: number,
): Findings {
  return {
    agreements: state.sops.map((sop) => agreementOf(sop, published)),
    remarks: remarksOn(state, log, calendar, now).map(remarkText),
  };
}

/** Tells the differences between two versions of an SOP in sentences: many words, seldom needed. */
type Tell = (published: Sop, carried: Sop) => string[];

/** @returns how the SOP differs from the published one, in sentences; none where it does not, or cannot be told. */
export const differencesOf = (agreement: Agreement, tell: Tell): string[] =>
  agreement.kind === "different" && agreement.published
    ? tell(agreement.published, agreement.carried)
    : [];

/** @returns the sentences that somebody should look at (an SOP of elsewhere is none of them); none when there is nothing to remark. */
export function notices({ agreements, remarks }: Findings, tell: Tell): string[] {
  const sops = agreements.flatMap((one) =>
    one.kind === "different" ? [agreementText(one), ...differencesOf(one, tell)] : [],
  );
  return [...sops, ...remarks];
}
