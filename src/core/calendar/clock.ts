/** One clock: an allotted time that runs from a moment, judged now or at the moment it ended. */

import { addWorkingMinutes, closeOfWorkingDay } from "./arithmetic.ts";
import { dayOf, isoDay, type Known, MINUTE, startOfDay, type WorkCalendar } from "./calendar.ts";
import type { Duration } from "./duration.ts";
import {
  countedMinutes,
  type Pause,
  pausedAt,
  putOff,
  type Stretch,
  stretchesAt,
} from "./pauses.ts";

export interface Clock {
  /** Epoch ms. */
  from: number;
  due: Known<number>;
  /** Working minutes passed, up to now or to the end, without those that were paused. */
  used: Known<number>;
  /** Working minutes left until due; 0 when late. */
  left: Known<number>;
  running: boolean;
  /** It runs, and stands still at the moment; `due` is then when it would be over if it went on. */
  paused: boolean;
  /**
   * "unknown" when no decree covers the days needed. A finished clock is never "near"; of work that was
   * called off ("stopped") nobody says whether it was in time.
   */
  verdict: "on-time" | "near" | "late" | "unknown" | "stopped";
}

/**
 * When an allotted time that began at `from` (epoch ms) is over; a range is over at its upper bound.
 * @param paused what of it does not count.
 */
export function dueOf(
  calendar: WorkCalendar,
  from: number,
  allotted: Duration,
  paused: readonly Stretch[] = [],
): Known<number> {
  const { unit } = allotted;
  const due = dueUnpaused(calendar, from, allotted);
  if (!due.known || paused.length === 0) return due;
  const later = putOff(calendar, due.value, { from, unit, paused });
  const isDate = unit === "calendarDays" || unit === "months";
  return later.known && isDate ? { known: true, value: lastMinuteOf(dayOf(later.value)) } : later;
}

function dueUnpaused(calendar: WorkCalendar, from: number, allotted: Duration): Known<number> {
  const { unit, max } = allotted;
  switch (unit) {
    case "minutes":
      return addWorkingMinutes(calendar, from, max);
    case "days":
      return closeOfWorkingDay(calendar, from, max);
    case "clockMinutes":
      return { known: true, value: from + max * MINUTE };
    case "calendarDays":
      return { known: true, value: lastMinuteOf(dayOf(from) + max) };
    case "months":
      return { known: true, value: lastMinuteOf(monthsAfter(dayOf(from), max)) };
  }
}

/** 23.59 of a local day, as epoch ms: a period of dates lasts as long as its last day. */
const lastMinuteOf = (day: number): number => startOfDay(day + 1) - MINUTE;

/** The same date so many months on; the last of the month where it has no such date. */
function monthsAfter(day: number, months: number): number {
  const [year = 0, month = 0, date = 0] = isoDay(day).split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(date, last)) / (1440 * MINUTE);
}

/**
 * The clock at `now`, or as it stood at `end` when the work has ended (both epoch ms).
 * @param pauses in order, none overlapping.
 */
export function clockAt(
  calendar: WorkCalendar,
  from: number,
  allotted: Duration,
  end: number | null,
  now: number,
  pauses: readonly Pause[] = [],
): Clock {
  const at = end ?? now;
  const stretches = stretchesAt(pauses, at);
  const counted = (begin: number, until: number) =>
    countedMinutes(calendar, begin, until, stretches);
  const due = dueOf(calendar, from, allotted, stretches);
  const left = due.known ? counted(at, due.value) : due;
  const running = end === null;
  const whole = due.known ? counted(from, due.value) : due;
  return {
    from,
    due,
    used: counted(from, at),
    left,
    running,
    paused: running && pausedAt(pauses, at) !== undefined,
    verdict: verdictOf({ from, due, left, running, whole }, at, allotted, calendar.nearShare),
  };
}

function verdictOf(
  {
    from,
    due,
    left,
    running,
    whole,
  }: Pick<Clock, "from" | "due" | "left" | "running"> & { whole: Known<number> },
  at: number,
  { unit }: Duration,
  nearShare: number,
): Clock["verdict"] {
  if (!due.known) return "unknown";
  if (at > due.value) return "late";
  if (!running) return "on-time";
  if (unit !== "minutes" && unit !== "days") {
    const near = due.value - at <= (due.value - from) * nearShare;
    return near ? "near" : "on-time";
  }
  if (!left.known || !whole.known) return "unknown";
  return left.value <= whole.value * nearShare ? "near" : "on-time";
}
