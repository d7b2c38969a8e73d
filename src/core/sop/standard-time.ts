import { readDuration } from "./duration/read.ts";
import { allottedOf } from "./duration/reading.ts";
import type { Sop } from "./schema.ts";

/** The steps' waktu baku added up, once through without a return; minutes of working time. */
export interface StandardTimeSum {
  /** Whole working days named by the steps. */
  days: { min: number; max: number };
  /** Hours and minutes named by the steps, beside those days. */
  minutes: { min: number; max: number };
  /** The sum in working days of `dayMinutes`. */
  total: { min: number; max: number };
}

/**
 * @param sop an SOP that passed the integrity check: every duration can be read.
 * @param dayMinutes minutes of one working day, e.g. 450.
 */
export function sumStandardTimes(sop: Sop, dayMinutes: number): StandardTimeSum {
  const minutes = { min: 0, max: 0 };
  const days = { min: 0, max: 0 };
  for (const { duration } of sop.steps) {
    const time = allottedOf(readDuration(duration));
    const sum = time?.unit === "days" ? days : minutes;
    sum.min += time?.min ?? 0;
    sum.max += time?.max ?? 0;
  }
  const total = {
    min: days.min + minutes.min / dayMinutes,
    max: days.max + minutes.max / dayMinutes,
  };
  return { days, minutes, total };
}
