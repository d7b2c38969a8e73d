/** What there is to say of an intact record: about its SOPs and its times. */
import type { WorkCalendar } from "../calendar/calendar.ts";
import type { RecordedEvent } from "../case/events.ts";
import type { CaseState } from "../case/state.ts";
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

/** @returns the sentences that somebody should look at (an SOP of elsewhere is none of them); none when there is nothing to remark. */
export function notices({ agreements, remarks }: Findings): string[] {
  const sops = agreements.flatMap((one) =>
    one.kind === "different" ? [agreementText(one), ...(one.differences ?? [])] : [],
  );
  return [...sops, ...remarks];
}
