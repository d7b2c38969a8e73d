/** One case as the list shows it at a moment. */
import type { WorkCalendar } from "../../calendar/calendar.ts";
import { type CaseSummary, type Standing, standingOf } from "../view/summary.ts";

export interface Line extends Standing {
  key: string;
  summary: CaseSummary;
  /** It was handed over from here and is waited for: it is in somebody else's hands. */
  away: boolean;
}

/**
 * The readable ones among the list's entries, as they stand at `now` (epoch ms).
 * @param isAway whether a case whose log is so long is waited for; only this device knows.
 */
export const linesOf = (
  entries: readonly { key: string; summary: CaseSummary | null }[],
  now: number,
  calendar: WorkCalendar,
  isAway: (key: string, length: number) => boolean,
): Line[] =>
  entries.flatMap(({ key, summary }) =>
    summary
      ? [
          {
            key,
            summary,
            ...standingOf(summary, now, calendar),
            away: isAway(key, summary.length),
          },
        ]
      : [],
  );
