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
  return later(calendar, from, minutes, () => MINUTE);
}

/** The moment at which so many working days, and parts of one by its working time, have passed since `from`. */
export function addWorkingDays(calendar: WorkCalendar, from: number, days: number): Known<number> {
  return days < NOISE ? { known: true, value: from } : later(calendar, from, days, lengthOf);
}

/** Working days between two moments, a part of a day by its working time. */
export function workingDays(calendar: WorkCalendar, from: number, to: number): Known<number> {
  let sum = 0;
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    const decreed = ledgerDay(calendar, day);
    if (decreed === undefined) return unknown(calendar);
    const passed = decreed.spans.map(
      ([start, end]): Span => [Math.max(start, from), Math.min(end, to)],
    );
    sum += lengthOf(passed.filter(([start, end]) => start < end)) / (lengthOf(decreed.spans) || 1);
  }
  return { known: true, value: sum };
}

/** What a sum of parts of days may be off by. */
const NOISE = 1e-9;

type Span = readonly [from: number, to: number];

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** @param unit how many ms of a day with these spans make one. */
function later(
  calendar: WorkCalendar,
  from: number,
  amount: number,
  unit: (spans: readonly Span[]) => number,
): Known<number> {
  let left = amount;
  for (let day = dayOf(from); ; day += 1) {
    const decreed = ledgerDay(calendar, day);
    if (decreed === undefined) return unknown(calendar);
    const one = unit(decreed.spans);
    for (const [start, end] of decreed.spans) {
      const begin = Math.max(start, from);
      if (begin >= end) continue;
      const here = (end - begin) / one;
      if (left <= here + NOISE) {
        return { known: true, value: Math.min(end, Math.round(begin + left * one)) };
      }
      left -= here;
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
