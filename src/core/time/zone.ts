/**
 * The zone of the office, once: content/calendar/hours.yaml must name it (`schema.ts`), and whoever
 * reckons or shows a time takes it from here. WITA has no daylight saving, so that plain arithmetic
 * is exact; the first formatter of `Intl` would keep a slow device waiting for 40 ms.
 */

const HOUR = 3_600_000;

export const ZONE = {
  /** Name in the IANA time zone database. */
  id: "Asia/Makassar",
  /** What people write behind an hour. */
  name: "WITA",
  /** Milliseconds that the clock on the wall is ahead of UTC. */
  offset: 8 * HOUR,
} as const;

/** The widest moment that a Date can hold (ms), with room for the zone. */
const LAST = 8.64e15 - ZONE.offset;

/** A wall clock in the zone. */
export interface WallClock {
  /** YYYY-MM-DD; a year past 9999 or before 0 has a sign and six digits, as ISO 8601 writes it. */
  day: string;
  /** HH:MM */
  time: string;
}

/** What the wall clock shows at a moment (epoch ms); beyond what a Date can hold, its last moment. */
export function wallClock(moment: number): WallClock {
  const held = Math.min(LAST, Math.max(-LAST, moment));
  const [day = "", time = ""] = new Date(held + ZONE.offset).toISOString().split("T");
  return { day, time: time.slice(0, 5) };
}

/** @returns the moment (epoch ms) of a wall clock (YYYY-MM-DD, HH:MM), or null when there is no such day or hour. */
export function momentOf(day: string, time: string): number | null {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  return Date.parse(`${day}T${time}:00Z`) - ZONE.offset;
}

/** Whether YYYY-MM-DD names a day of the calendar. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Date.parse reads 30 February as 2 March: a real day comes back as it went in.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
