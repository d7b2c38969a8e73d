/** One case as the list shows it at a moment. */
import type { WorkCalendar } from "../../calendar/calendar.ts";
import { type CaseSummary, type Standing, standingOf } from "../view/summary.ts";

export interface Line extends Standing {
  key: string;
  summary: CaseSummary;
}

/** The readable ones among the list's entries, as they stand at `now` (epoch ms). */
export const linesOf = (
  entries: readonly { key: string; summary: CaseSummary | null }[],
  now: number,
  calendar: WorkCalendar,
): Line[] =>
  entries.flatMap(({ key, summary }) =>
    summary ? [{ key, summary, ...standingOf(summary, now, calendar) }] : [],
  );
