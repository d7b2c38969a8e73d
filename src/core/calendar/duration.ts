/**
 * `minutes` and `days`: working time · `clockMinutes`: minutes of the clock, nights and weekends
 * included ("1 x 24 jam") · `calendarDays` and `months`: dates, weekends included.
 */
export type DurationUnit = "minutes" | "days" | "clockMinutes" | "calendarDays" | "months";

/** An amount of time; `min` equals `max` unless a range is named. */
export interface Duration {
  unit: DurationUnit;
  min: number;
  max: number;
}
