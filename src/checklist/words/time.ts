/**
 * Times as people in Kalimantan Timur write them. WITA has no daylight saving: UTC+8 all year, so sums
 * do what `Intl` does, whose first formatter keeps a slow device waiting for 40 ms.
 */
import { dayInWords, dayShort } from "../../core/sop/day.ts";

const OFFSET_MS = 8 * 3_600_000;

/** The values of a date and a time control for a moment. */
export function toControls(ms: number): { date: string; time: string } {
  const local = new Date(ms + OFFSET_MS).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** @returns ms since the epoch, or null when the two controls do not hold a moment yet. */
export function fromControls(date: string, time: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const ms = Date.parse(`${date}T${time}:00+08:00`);
  return Number.isNaN(ms) ? null : ms;
}

const written = (ms: number, day: (date: string) => string, between: string): string => {
  const { date, time } = toControls(ms);
  return day(date) + between + time.replace(":", ".");
};

/** "22 Nov 2026 14.30" */
export const momentShort = (ms: number) => written(ms, dayShort, " ");
/** "22 November 2026 pukul 14.30 WITA" */
export const momentInWords = (ms: number) => `${written(ms, dayInWords, " pukul ")} WITA`;
