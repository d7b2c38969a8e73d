/**
 * The working calendar: an office's hours and the days off, as plain data (it rides as JSON into the
 * page). Made from content/calendar by `assemble.ts`; its hours are those of `core/time/zone.ts`.
 */
import { ZONE } from "../time/zone.ts";

/** [from, to) in minutes after local midnight. */
export type Span = readonly [from: number, to: number];

export interface WorkCalendar {
  /** Working spans per weekday: seven entries, Monday first; empty for a day off. */
  week: readonly (readonly Span[])[];
  /** Days off besides the weekly ones: YYYY-MM-DD. */
  daysOff: readonly string[];
  /** First and last day (YYYY-MM-DD) for which the days off are decreed. */
  from: string;
  to: string;
  /** Whether the day on which a period of working days begins is its first day. */
  startDayCounts: boolean;
  /** The part of the allotted working time (0–1) that, once it is all that is left, counts as near. */
  nearShare: number;
}

/** A result, or the honest answer that no decree covers a day it needs. */
export type Known<T> = { known: true; value: T } | { known: false; from: string; to: string };

export const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Days since 1970-01-01 of the local day that holds this moment (epoch ms). */
export function dayOf(moment: number): number {
  return Math.floor((moment + ZONE.offset) / DAY);
}

/** The first moment (epoch ms) of a local day. */
export function startOfDay(day: number): number {
  return day * DAY - ZONE.offset;
}

/** YYYY-MM-DD of a local day. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const WORKDAYS = 5;

/** @returns the minutes of one working day: a week's, over five days. */
export const dayMinutesOf = ({ week }: Pick<WorkCalendar, "week">): number =>
  week.flat().reduce((sum, [from, to]) => sum + to - from, 0) / WORKDAYS;

/** The local day of YYYY-MM-DD. */
export function parseDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** The working spans of a day as moments (epoch ms), none on a day off. */
export function spansOf(calendar: WorkCalendar, day: number): [number, number][] {
  // 1970-01-01 was a Thursday: three days after Monday.
  const week = calendar.week[(((day + 3) % 7) + 7) % 7] ?? [];
  if (week.length === 0 || calendar.daysOff.includes(isoDay(day))) return [];
  const midnight = startOfDay(day);
  return week.map(([from, to]) => [midnight + from * MINUTE, midnight + to * MINUTE]);
}

/** The answer when a computation needs a day outside the decreed years. */
export function unknown(calendar: WorkCalendar): { known: false; from: string; to: string } {
  return { known: false, from: calendar.from, to: calendar.to };
}
