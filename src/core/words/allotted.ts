/** The times that an SOP allots, in their own units. */
import { rangeInWords } from "./number.ts";

/** What is counted (`core/calendar/duration.ts`), as its unit is called. */
export const UNIT_WORDS = {
  minutes: "menit",
  days: "hari kerja",
  clockMinutes: "jam berturut-turut",
  calendarDays: "hari kalender",
  months: "bulan kalender",
} as const;

interface Allotted {
  unit: keyof typeof UNIT_WORDS;
  min: number;
  max: number;
}

/** @returns "30 menit", "1–2 jam", "3 hari kerja", "24 jam berturut-turut", "14 hari kalender". */
export function allottedInWords({ unit, min, max }: Allotted): string {
  const hours =
    unit === "clockMinutes" ||
    (unit === "minutes" && min >= 60 && min % 30 === 0 && max % 30 === 0);
  const word = unit === "minutes" && hours ? "jam" : UNIT_WORDS[unit];
  if (unit === "minutes" && max < 1) return `${rangeInWords(min * 60, max * 60)} detik`;
  return `${hours ? rangeInWords(min / 60, max / 60) : rangeInWords(min, max)} ${word}`;
}
