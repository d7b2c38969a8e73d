/** Working-time sums. Moments are epoch ms, amounts are working minutes or working days. */
import { dayOf, type Known, MINUTE, unknown, type WorkCalendar } from "./calendar.ts";
import { ledgerDay, workUntil } from "./ledger.ts";

/** Working minutes between two moments (fractions kept); 0 when `to` is not after `from`. */
export function workingMinutes(calendar: WorkCalendar, from: number, to: number): Known<number> {
  if (to <= from) return { known: true, value: 0 };
  const [start, end] = [workUntil(calendar, from), workUntil(calendar, to)];
  if (start === undefined || end === undefined) return unknown(calendar);
  return { known: true, value: (end - start) / MINUTE };
}

/** The moment at which `minutes` of working time have passed since `from`. */
export function addWorkingMinutes(
  calendar: WorkCalendar,
  from: number,
  minutes: number,
): Known<number> {
  let left = minutes * MINUTE;
  for (let day = dayOf(from); ; day += 1) {
    const decreed = ledgerDay(calendar, day);
    if (decreed === undefined) return unknown(calendar);
    for (const [start, end] of decreed.spans) {
      const begin = Math.max(start, from);
      if (begin >= end) continue;
      if (begin + left <= end) return { known: true, value: begin + left };
      left -= end - begin;
    }
  }
}

/**
 * The close of the n-th working day counted from `from` (n ≥ 1). The day of `from` is the first one
 * only if the calendar says so and work was still possible on it.
 */
export function closeOfWorkingDay(
  calendar: WorkCalendar,
  from: number,
  days: number,
): Known<number> {
  const first = dayOf(from);
  let left = days;
  for (let day = first; ; day += 1) {
    const decreed = ledgerDay(calendar, day);
    if (decreed === undefined) return unknown(calendar);
    const close = decreed.spans.at(-1)?.[1];
    if (close === undefined) continue;
    if (day === first && (!calendar.startDayCounts || from >= close)) continue;
    left -= 1;
    if (left <= 0) return { known: true, value: close };
  }
}
