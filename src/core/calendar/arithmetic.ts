/** Working-time sums. Moments are epoch ms, amounts are working minutes or working days. */
import {
  dayOf,
  type Known,
  MINUTE,
  reaches,
  spansOf,
  unknown,
  type WorkCalendar,
} from "./calendar.ts";

/** Working minutes between two moments (fractions kept); 0 when `to` is not after `from`. */
export function workingMinutes(calendar: WorkCalendar, from: number, to: number): Known<number> {
  let sum = 0;
  if (to > from) {
    for (let day = dayOf(from); day <= dayOf(to); day += 1) {
      if (!reaches(calendar, day)) return unknown(calendar);
      for (const [start, end] of spansOf(calendar, day)) {
        sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
      }
    }
  }
  return { known: true, value: sum / MINUTE };
}

/** The moment at which `minutes` of working time have passed since `from`. */
export function addWorkingMinutes(
  calendar: WorkCalendar,
  from: number,
  minutes: number,
): Known<number> {
  let left = minutes * MINUTE;
  for (let day = dayOf(from); reaches(calendar, day); day += 1) {
    for (const [start, end] of spansOf(calendar, day)) {
      const begin = Math.max(start, from);
      if (begin >= end) continue;
      if (begin + left <= end) return { known: true, value: begin + left };
      left -= end - begin;
    }
  }
  return unknown(calendar);
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
  for (let day = first; reaches(calendar, day); day += 1) {
    const close = spansOf(calendar, day).at(-1)?.[1];
    if (close === undefined) continue;
    if (day === first && (!calendar.startDayCounts || from >= close)) continue;
    left -= 1;
    if (left <= 0) return { known: true, value: close };
  }
  return unknown(calendar);
}
