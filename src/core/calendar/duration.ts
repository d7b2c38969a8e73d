/** Reading a "Waktu" as the SOP writes it: "30 menit", "1 Jam", "1-2 Jam", "1 hari", "3 (tiga) hari kerja". */

/** An allotted time; `min` equals `max` unless the SOP gives a range. */
export interface Duration {
  unit: "minutes" | "days";
  min: number;
  max: number;
}

const AMOUNT = String.raw`(\d+(?:[.,]\d+)?)`;
/** "3 (tiga) hari kerja": the amount in words may stand in brackets. */
const WORDS = String.raw`(?: ?\([a-z ]+\))?`;
const PATTERN = new RegExp(
  `^${AMOUNT}${WORDS}(?: ?(?:-|–|—|s\\.?/?d\\.?|sampai(?: dengan)?) ?${AMOUNT}${WORDS})? ?(menit|mnt|jam|hari|minggu)(?: kerja)?\\.?$`,
);

/** Minutes or working days per unit. A week is five working days (Perpres 21/2023). */
const UNITS: Record<string, [Duration["unit"], number]> = {
  menit: ["minutes", 1],
  mnt: ["minutes", 1],
  jam: ["minutes", 60],
  hari: ["days", 1],
  minggu: ["days", 5],
};

/** The duration that the text names, or null when it names none that can be counted. */
export function parseDuration(text: string): Duration | null {
  const match = PATTERN.exec(text.trim().toLowerCase().replace(/\s+/g, " "));
  const [unit, factor] = UNITS[match?.[3] ?? ""] ?? [null, 0];
  if (match === null || unit === null) return null;
  const min = amount(match[1]) * factor;
  const max = match[2] === undefined ? min : amount(match[2]) * factor;
  if (min <= 0 || max < min) return null;
  // A part of a day cannot be counted in working days: it is rounded up, in favour of the officer.
  return unit === "days" ? { unit, min: Math.ceil(min), max: Math.ceil(max) } : { unit, min, max };
}

function amount(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}
