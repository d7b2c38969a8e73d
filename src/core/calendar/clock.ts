/** One clock: an allotted time that runs from a moment, judged now or at the moment it ended. */
import { addWorkingMinutes, closeOfWorkingDay, workingMinutes } from "./arithmetic.ts";
import type { Known, WorkCalendar } from "./calendar.ts";
import type { Duration } from "./duration.ts";

export interface Clock {
  /** Epoch ms. */
  from: number;
  due: Known<number>;
  /** Working minutes passed, up to now or to the end. */
  used: Known<number>;
  /** Working minutes left until due; 0 when late. */
  left: Known<number>;
  running: boolean;
  /** "unknown" when no decree covers the days needed. A finished clock is never "near". */
  verdict: "on-time" | "near" | "late" | "unknown";
}

/** When an allotted time that began at `from` (epoch ms) is over; a range is over at its upper bound. */
export function dueOf(calendar: WorkCalendar, from: number, allotted: Duration): Known<number> {
  return allotted.unit === "minutes"
    ? addWorkingMinutes(calendar, from, allotted.max)
    : closeOfWorkingDay(calendar, from, allotted.max);
}

/** The clock at `now`, or as it stood at `end` when the work has ended (both epoch ms). */
export function clockAt(
  calendar: WorkCalendar,
  from: number,
  allotted: Duration,
  end: number | null,
  now: number,
): Clock {
  const at = end ?? now;
  const due = dueOf(calendar, from, allotted);
  const used = workingMinutes(calendar, from, at);
  const left = due.known ? workingMinutes(calendar, at, due.value) : due;
  const running = end === null;
  return {
    from,
    due,
    used,
    left,
    running,
    verdict: verdictOf(calendar, { from, due, left, running }, at),
  };
}

function verdictOf(
  calendar: WorkCalendar,
  { from, due, left, running }: Pick<Clock, "from" | "due" | "left" | "running">,
  at: number,
): Clock["verdict"] {
  if (!due.known || !left.known) return "unknown";
  if (at > due.value) return "late";
  if (!running) return "on-time";
  const whole = workingMinutes(calendar, from, due.value);
  if (!whole.known) return "unknown";
  return left.value <= whole.value * calendar.nearShare ? "near" : "on-time";
}
