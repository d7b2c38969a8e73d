/** What to remind of: how many cases press, which of them fell due just now, and every deadline that can be named. */
import type { WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock } from "../../calendar/clock.ts";
import { type CaseSummary, summaryClocks } from "../view/summary.ts";
import { groupOf } from "./groups.ts";
import type { Line } from "./line.ts";
import { isMine, isSomeone, type Me } from "./me.ts";

/** Those to remind this person of: their own, or, where nobody said whose desk it is, all. */
export const remindedOf = (lines: readonly Line[], me: Me): Line[] =>
  lines.filter((line) => !isSomeone(me) || isMine(line, me));

/** @returns how many are late or due today (`now`: epoch ms). */
export const pressing = (lines: readonly Line[], now: number): number =>
  lines.filter((line) => ["late", "today"].includes(groupOf(line, now))).length;

export interface Deadline {
  /** Whose time it is: that of the current step, or of the whole case. */
  of: "step" | "case";
  /** Epoch ms. */
  at: number;
  summary: CaseSummary;
}

/** @returns the deadlines of running cases, those left out that nobody can name a day for. */
export function deadlinesOf(
  cases: readonly CaseSummary[],
  now: number,
  calendar: WorkCalendar,
): Deadline[] {
  return cases.flatMap((summary) => {
    const clocks = summaryClocks(summary, now, calendar);
    // What stands still until somebody lets it run again is due on no day.
    const isEndless = summary.pauses.some(({ to }) => to === null);
    const named = (of: Deadline["of"], clock: Clock | null): Deadline[] =>
      clock?.due.known && !(isEndless && clock.paused && clock.verdict !== "late")
        ? [{ of, at: clock.due.value, summary }]
        : [];
    return [...named("step", clocks.step), ...named("case", clocks.case)];
  });
}

/** @returns the deadlines that passed after `since` and up to `now` (epoch ms). */
export const fallenDue = (
  cases: readonly CaseSummary[],
  since: number,
  now: number,
  calendar: WorkCalendar,
): Deadline[] => deadlinesOf(cases, now, calendar).filter(({ at }) => at > since && at <= now);
