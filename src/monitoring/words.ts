/** Dates as the office writes them (WITA). */
import { dayOf, isoDay } from "../core/calendar/calendar.ts";
import { dayShort } from "../core/sop/day.ts";

/** "22 Nov 2026" */
export const dayInWords = (ms: number): string => dayShort(isoDay(dayOf(ms)));
