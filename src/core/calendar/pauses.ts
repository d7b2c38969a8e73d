/** Time that counts against nobody: a deadline moves on by what of it was paused. Moments: epoch ms. */
import { addWorkingDays, addWorkingMinutes, workingDays, workingMinutes } from "./arithmetic.ts";
import { dayOf, type Known, startOfDay, type WorkCalendar } from "./calendar.ts";
import type { DurationUnit } from "./duration.ts";

/** A stretch [from, to) that does not count; `to` is null while nobody knows when it ends. */
export interface Pause {
  from: number;
  to: number | null;
}

/** A pause that is over, or has an announced end. */
export type Stretch = readonly [from: number, to: number];

/** The pauses as they stand at a moment: one that still lasts has lasted until then. In order, none overlapping. */
export const stretchesAt = (pauses: readonly Pause[], at: number): Stretch[] =>
  pauses.map(({ from, to }) => [from, to ?? Math.max(from, at)]);

/** Whether time stands still at a moment. */
export const pausedAt = <P extends Pause>(pauses: readonly P[], at: number): P | undefined =>
  pauses.find(({ from, to }) => from <= at && (to === null || at < to));

/** Working minutes between two moments without those that were paused; 0 when `to` is not after `from`. */
export function countedMinutes(
  calendar: WorkCalendar,
  from: number,
  to: number,
  paused: readonly Stretch[],
): Known<number> {
  return paused.reduce<Known<number>>(
    (sum, [begin, end]) => {
      const part = workingMinutes(calendar, Math.max(begin, from), Math.min(end, to));
      if (!sum.known || !part.known) return sum.known ? part : sum;
      return { known: true, value: sum.value - part.value };
    },
    workingMinutes(calendar, from, to),
  );
}

/** Working minutes between two moments that did not count. */
export function pausedMinutes(
  calendar: WorkCalendar,
  from: number,
  to: number,
  paused: readonly Stretch[],
): Known<number> {
  const [all, counted] = [
    workingMinutes(calendar, from, to),
    countedMinutes(calendar, from, to, paused),
  ];
  if (!all.known) return all;
  return counted.known ? { known: true, value: all.value - counted.value } : counted;
}

/**
 * When a time is over that would have been over at `due`, had nothing been paused: working minutes are
 * made up for by working minutes, working days by working days and parts of them, dates by time of the clock.
 */
export function putOff(
  calendar: WorkCalendar,
  due: number,
  { from, unit, paused }: { from: number; unit: DurationUnit; paused: readonly Stretch[] },
): Known<number> {
  const since = countsFrom(calendar, from, unit);
  return paused.reduce<Known<number>>(
    (until, [begin, end]) => {
      const first = Math.max(begin, since);
      if (!until.known || first >= until.value || first >= end) return until;
      return madeUp(calendar, until.value, unit, [first, end]);
    },
    { known: true, value: due },
  );
}

/** Where the day of the beginning is not counted, a pause on it costs nothing. */
function countsFrom({ startDayCounts }: WorkCalendar, from: number, unit: DurationUnit): number {
  const wholeDays = unit === "calendarDays" || unit === "months";
  return wholeDays || (unit === "days" && !startDayCounts) ? startOfDay(dayOf(from) + 1) : from;
}

function madeUp(
  calendar: WorkCalendar,
  until: number,
  unit: DurationUnit,
  [from, to]: Stretch,
): Known<number> {
  if (unit !== "minutes" && unit !== "days") return { known: true, value: until + to - from };
  const lost =
    unit === "days" ? workingDays(calendar, from, to) : workingMinutes(calendar, from, to);
  if (!lost.known) return lost;
  return unit === "days"
    ? addWorkingDays(calendar, until, lost.value)
    : addWorkingMinutes(calendar, until, lost.value);
}
