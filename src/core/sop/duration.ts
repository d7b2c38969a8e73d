/**
 * "Waktu baku" as the naskah writes it, read as working time: "30 menit", "1-2 Jam", "1 hari",
 * "1,5 jam", "30 menit s.d. 1 jam". A day is one working day, never 24 hours.
 */

type DurationUnit = "menit" | "jam" | "hari";

/** From `min` to `max` of `unit`; equal when the text names one amount. `hari` are working days. */
export interface StandardTime {
  min: number;
  max: number;
  unit: DurationUnit;
}

const UNITS: Record<string, DurationUnit> = {
  menit: "menit",
  mnt: "menit",
  jam: "jam",
  hari: "hari",
  "hari kerja": "hari",
};

const MINUTES: Record<Exclude<DurationUnit, "hari">, number> = { menit: 1, jam: 60 };
const AMOUNT = String.raw`(\d+(?:[.,]\d+)?)`;
const PATTERN = new RegExp(
  `^${AMOUNT}(?: *(?:-|–|—|s\\.?/?d\\.?|sampai(?: dengan)?) *${AMOUNT})? *(menit|mnt|jam|hari kerja|hari)$`,
  "i",
);

const number = (text: string): number => Number(text.replace(",", "."));

/**
 * @param text the content of the column Waktu.
 * @returns the amount and its unit, or null when it cannot be read (the integrity check reports it).
 */
export function parseDuration(text: string): StandardTime | null {
  const found = PATTERN.exec(text.trim().replace(/\s+/g, " "));
  const [, low, high, word] = found ?? [];
  const unit = word === undefined ? undefined : UNITS[word.toLowerCase()];
  if (low === undefined || unit === undefined) return null;
  const min = number(low);
  const max = high === undefined ? min : number(high);
  return min > 0 && min <= max ? { min, max, unit } : null;
}

/** @returns the bounds in minutes of working time, with a working day of `dayMinutes`. */
export function workingMinutes(time: StandardTime, dayMinutes: number): [min: number, max: number] {
  const factor = time.unit === "hari" ? dayMinutes : MINUTES[time.unit];
  return [time.min * factor, time.max * factor];
}
