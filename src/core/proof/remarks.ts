/**
 * Times in a record that cannot be, or that somebody should be asked about. None of them breaks the chain:
 * whoever writes a record chooses its times. They are told, never judged.
 */
import {
  dayOf,
  isoDay,
  type Known,
  MINUTE,
  spansOf,
  startOfDay,
  type WorkCalendar,
} from "../calendar/calendar.ts";
import type { RecordedEvent } from "../case/events.ts";
import { type CaseState, stepOfRound } from "../case/state.ts";
import { pausedTime } from "../case/view/paused-time.ts";

/** Moments are epoch ms; steps are numbers of the SOP. */
export type Remark =
  /** Happened or recorded after now. */
  | { kind: "future"; at: number }
  /** Opened before the day on which its version of the SOP was published (YYYY-MM-DD). */
  | { kind: "before the version"; at: number; version: string; published: string }
  /** Steps that ended at night or on a day off; `at` is the first of them. */
  | { kind: "unusual hour"; steps: number[]; at: number }
  /** Every step from the first to the last within these minutes. */
  | { kind: "rushed"; steps: number; minutes: number }
  /** Its time did not count for so many working minutes. */
  | { kind: "paused"; times: number; minutes: Known<number> }
  /** The longest time between what happened and its record. */
  | { kind: "recorded late"; days: number; entries: number };

/** Clocks of two devices differ by this much without anyone meaning it. */
const CLOCKS_DIFFER = 10 * MINUTE;
/** Nobody's overtime: WITA, in minutes of the day. */
const NIGHT = { from: 22 * 60, to: 5 * 60 };
/** Fewer steps may well be done in one go. */
const FEW = 3;
/** A step takes longer than this, or was not done step by step. */
const SHORT = 1 * MINUTE;
const DAY = 1440 * MINUTE;
/** Paper is entered within a working week. */
const LATE = 7 * DAY;

/** @param now epoch ms. @param calendar of the office. @returns what there is to remark, worst first. */
export function remarksOn(
  state: CaseState,
  log: readonly RecordedEvent[],
  calendar: WorkCalendar,
  now: number,
): Remark[] {
  return [
    ...future(log, now),
    ...beforeItsVersion(state),
    ...unusualHours(state, calendar),
    ...rushed(state),
    ...paused(state, calendar, now),
    ...recordedLate(log),
  ];
}

function future(log: readonly RecordedEvent[], now: number): Remark[] {
  const latest = Math.max(...log.flatMap(({ occurredAt, recordedAt }) => [occurredAt, recordedAt]));
  return latest > now + CLOCKS_DIFFER ? [{ kind: "future", at: latest }] : [];
}

function beforeItsVersion({ sops: [sop], openedAt }: CaseState): Remark[] {
  const { version } = sop;
  const published = sop.changes.find((change) => change.version === version)?.date;
  if (published === undefined || isoDay(dayOf(openedAt)) >= published) return [];
  return [{ kind: "before the version", at: openedAt, version, published }];
}

function unusualHours(state: CaseState, calendar: WorkCalendar): Remark[] {
  const ends = endsOf(state).filter(({ at }) => isUnusual(at, calendar));
  const first = ends[0];
  if (first === undefined) return [];
  return [
    { kind: "unusual hour", steps: [...new Set(ends.map(({ step }) => step))], at: first.at },
  ];
}

function isUnusual(at: number, calendar: WorkCalendar): boolean {
  const day = dayOf(at);
  const minute = (at - startOfDay(day)) / MINUTE;
  if (minute >= NIGHT.from || minute < NIGHT.to) return true;
  // Where no decree names the days off, only the weekly ones are known.
  return spansOf(calendar, day).length === 0;
}

function endsOf(state: CaseState): { step: number; at: number }[] {
  return state.rounds.flatMap((round) => {
    const { end } = round;
    const step = stepOfRound(state, round)?.number;
    return end === null || end.how === "left" || step === undefined ? [] : [{ step, at: end.at }];
  });
}

function rushed(state: CaseState): Remark[] {
  const ends = endsOf(state).map(({ at }) => at);
  const took = Math.max(...ends) - state.openedAt;
  if (ends.length < FEW || took >= ends.length * SHORT) return [];
  return [{ kind: "rushed", steps: ends.length, minutes: Math.max(1, Math.ceil(took / MINUTE)) }];
}

function paused(state: CaseState, calendar: WorkCalendar, now: number): Remark[] {
  const times = state.pauses.length;
  return times === 0 ? [] : [{ kind: "paused", times, minutes: pausedTime(state, now, calendar) }];
}

function recordedLate(log: readonly RecordedEvent[]): Remark[] {
  const delays = log.map(({ occurredAt, recordedAt }) => recordedAt - occurredAt);
  const late = delays.filter((delay) => delay > LATE);
  if (late.length === 0) return [];
  const days = Math.floor(Math.max(...late) / DAY);
  return [{ kind: "recorded late", days, entries: late.length }];
}
