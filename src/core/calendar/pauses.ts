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
  const all = workingMinutes(calendar, from, to);
  if (!all.known) return all;
  // Within days that are known, every part is.
  const lost = paused.map(([begin, end]) =>
    workingMinutes(calendar, Math.max(begin, from), Math.min(end, to)),
  );
  return {
    known: true,
    value: lost.reduce((sum, part) => sum - (part.known ? part.value : 0), all.value),
  };
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
  const isDates = unit === "calendarDays" || unit === "months";
  const inDays = unit === "days";
  // Where the day of the beginning is not counted, a pause on it costs nothing.
  const isCounted = !isDates && (!inDays || calendar.startDayCounts);
  const since = isCounted ? from : startOfDay(dayOf(from) + 1);
  let until: Known<number> = { known: true, value: due };
  for (const [pause, end] of paused) {
    const begin = Math.max(pause, since);
    if (!until.known || begin >= until.value || begin >= end) continue;
    if (isDates || unit === "clockMinutes") {
      until = { known: true, value: until.value + end - begin };
      continue;
    }
    const lost = (inDays ? workingDays : workingMinutes)(calendar, begin, end);
    const add = inDays ? addWorkingDays : addWorkingMinutes;
    until = lost.known ? add(calendar, until.value, lost.value) : lost;
  }
  return until;
}
