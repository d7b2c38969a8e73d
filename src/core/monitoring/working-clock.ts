/**
 * The engine's working-time arithmetic with a memory: the same days are asked for a hundred thousand
 * times over ten thousand cases. Verdicts are the engine's own (`dueOf`), so that no figure here ever
 * disagrees with the clock shown in a case. Moments: epoch ms; amounts: working minutes.
 */
import { closeOfWorkingDay } from "../calendar/arithmetic.ts";
import { dayOf, MINUTE, parseDay, spansOf, type WorkCalendar } from "../calendar/calendar.ts";
import { dueOf } from "../calendar/clock.ts";
import type { Duration } from "../calendar/duration.ts";
import { countedMinutes, type Stretch } from "../calendar/pauses.ts";

type Reading = number | null;

export interface WorkingClock {
  /** Working minutes between two moments, unpaused; null where no decree covers a day between. */
  between(from: number, to: number, paused?: readonly Stretch[]): Reading;
  /**
   * Working days that a period took, as they are counted in a case: 0 when it ended on the day it
   * began and that day does not count, n when it ended by the close of the n-th day, put off by what was
   * paused.
   */
  days(from: number, to: number, paused?: readonly Stretch[]): Reading;
  /** True when the work ended after the allotted time was over; null where that cannot be known. */
  late(from: number, allotted: Duration, end: number, paused?: readonly Stretch[]): boolean | null;
  /**
   * Allotted time in working minutes (a range at its upper bound): an average working day for each day,
   * and for a time of dates what is worked from `from` until it is over; null beyond the decreed years.
   */
  minutesOf(allotted: Duration, from: number): Reading;
  /** Working minutes of an average working day. */
  dayMinutes: number;
}

interface Day {
  spans: [number, number][];
  /** Working minutes and working days of the calendar before this day. */
  minutesBefore: number;
  daysBefore: number;
}

/** @returns a clock over this calendar; keep one for a whole report. */
export function workingClock(calendar: WorkCalendar): WorkingClock {
  return new LedgerClock(calendar);
}

class LedgerClock implements WorkingClock {
  readonly dayMinutes: number;
  private readonly calendar: WorkCalendar;
  private readonly ledger: Day[];
  private readonly first: number;
  private readonly closes = new Map<string, Reading>();

  constructor(calendar: WorkCalendar) {
    this.calendar = calendar;
    this.ledger = ledgerOf(calendar);
    this.first = parseDay(calendar.from);
    this.dayMinutes = averageDay(calendar);
  }

  between(from: number, to: number, paused: readonly Stretch[] = []): Reading {
    if (to <= from) return 0;
    if (touching(paused, from, to)) {
      const sum = countedMinutes(this.calendar, from, to, paused);
      return sum.known ? sum.value : null;
    }
    const [start, end] = [this.at(from), this.at(to)];
    return start && end ? minutesUntil(end, to) - minutesUntil(start, from) : null;
  }

  days(from: number, to: number, paused: readonly Stretch[] = []): Reading {
    const whole = this.daysUnpaused(from, to);
    if (whole === null || !touching(paused, from, to)) return whole;
    for (let days = 1; days < whole; days += 1) {
      const late = this.late(from, { unit: "days", min: days, max: days }, to, paused);
      if (late !== true) return late === null ? null : days;
    }
    return whole;
  }

  private daysUnpaused(from: number, to: number): Reading {
    const [start, end] = [this.at(from), this.at(to)];
    if (to < from || !start || !end) return null;
    const open = start.spans.at(-1)?.[1];
    const own = this.calendar.startDayCounts && open !== undefined && from < open;
    const skipped = start.daysBefore + (own || open === undefined ? 0 : 1);
    const days = end.daysBefore + (end.spans.length > 0 ? 1 : 0) - skipped;
    if (days < 1) return 0;
    const closed = this.close(from, days);
    // After the close of the last day counted, the next one has been begun.
    return closed !== null && to > closed ? days + 1 : days;
  }

  late(
    from: number,
    allotted: Duration,
    end: number,
    paused: readonly Stretch[] = [],
  ): boolean | null {
    if (touching(paused, from, end)) {
      const put = dueOf(this.calendar, from, allotted, paused);
      return put.known ? end > put.value : null;
    }
    if (allotted.unit === "days") {
      const due = this.close(from, allotted.max);
      return due === null ? null : end > due;
    }
    const used = allotted.unit === "minutes" ? this.between(from, end) : null;
    if (used !== null && used !== allotted.max) return used > allotted.max;
    // Used up to the minute, or ended beyond the decreed years: the moment it was due decides.
    const due = dueOf(this.calendar, from, allotted);
    return due.known ? end > due.value : null;
  }

  minutesOf(allotted: Duration, from: number): Reading {
    if (allotted.unit === "minutes") return allotted.max;
    if (allotted.unit === "days") return allotted.max * this.dayMinutes;
    const due = dueOf(this.calendar, from, allotted);
    return due.known ? this.between(from, due.value) : null;
  }

  private at(moment: number): Day | undefined {
    return this.ledger[dayOf(moment) - this.first];
  }

  /** The close of the n-th working day; it depends on the day and on whether that day is over. */
  private close(from: number, days: number): Reading {
    const last = this.at(from)?.spans.at(-1)?.[1];
    const key = `${dayOf(from)} ${days} ${last !== undefined && from < last}`;
    const known = this.closes.get(key);
    if (known !== undefined) return known;
    const found = closeOfWorkingDay(this.calendar, from, days);
    const value = found.known ? found.value : null;
    this.closes.set(key, value);
    return value;
  }
}

/** Most cases were never paused: they are reckoned the quick way. */
const touching = (paused: readonly Stretch[], from: number, to: number): boolean =>
  paused.some(([begin, end]) => begin < to && end > from);

function minutesUntil(day: Day, moment: number): number {
  const passed = day.spans.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, moment) - start),
    0,
  );
  return day.minutesBefore + passed / MINUTE;
}

function ledgerOf(calendar: WorkCalendar): Day[] {
  const ledger: Day[] = [];
  let minutesBefore = 0;
  let daysBefore = 0;
  for (let day = parseDay(calendar.from); day <= parseDay(calendar.to); day += 1) {
    const spans = spansOf(calendar, day);
    ledger.push({ spans, minutesBefore, daysBefore });
    minutesBefore += spans.reduce((sum, [start, end]) => sum + (end - start) / MINUTE, 0);
    daysBefore += spans.length > 0 ? 1 : 0;
  }
  return ledger;
}

function averageDay({ week }: WorkCalendar): number {
  const worked = week.filter((spans) => spans.length > 0);
  const sum = worked.flat().reduce((total, [from, to]) => total + to - from, 0);
  return worked.length === 0 ? 0 : sum / worked.length;
}
