/** The days that an entry may bear. */
import { isDay } from "./zone.ts";

/** Before this day nothing was entered here, and no document of a case was made: an earlier year is a slip. */
export const FIRST_DAY = "2000-01-01";

/** `unreal`: no day of the calendar, or a year of six digits. */
export type DayFault = "missing" | "unreal" | "too-early" | "ahead";

/**
 * @param day YYYY-MM-DD, or what a date control gives while it is no such day ("", a year of six digits).
 * @param last the last day that is let pass, YYYY-MM-DD.
 * @returns null when the day may stand.
 */
export function dayFault(day: string, last: string): DayFault | null {
  if (day === "") return "missing";
  if (!isDay(day)) return "unreal";
  if (day < FIRST_DAY) return "too-early";
  return day > last ? "ahead" : null;
}
