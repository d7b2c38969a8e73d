/** Reading a "Waktu" as the SOP writes it: "30 menit", "1 Jam", "1-2 Jam", "1 hari", "3 (tiga) hari kerja". */

/** An allotted time; `min` equals `max` unless the SOP gives a range. */
export interface Duration {
  unit: "minutes" | "days";
  min: number;
  max: number;
}

const PATTERN =
  /^(\d+(?:[.,]\d+)?)(?:\s*\([a-z ]+\))?(?:\s*(?:-|–|s\.?\/?d\.?|sampai)\s*(\d+(?:[.,]\d+)?))?\s*(menit|jam|hari|minggu)(?:\s+kerja)?\.?$/;

/** Minutes or working days per unit. A week is five working days (Perpres 21/2023). */
const UNITS: Record<string, [Duration["unit"], number]> = {
  menit: ["minutes", 1],
  jam: ["minutes", 60],
  hari: ["days", 1],
  minggu: ["days", 5],
};

/** The duration that the text names, or null when it names none that can be counted. */
export function parseDuration(text: string): Duration | null {
  const match = PATTERN.exec(text.trim().toLowerCase());
  const [unit, factor] = UNITS[match?.[3] ?? ""] ?? [null, 0];
  if (match === null || unit === null) return null;
  const min = amount(match[1]) * factor;
  const max = match[2] === undefined ? min : amount(match[2]) * factor;
  if (min <= 0 || max < min || (unit === "days" && !Number.isInteger(max))) return null;
  return { unit, min, max };
}

function amount(text: string | undefined): number {
  return Number((text ?? "").replace(",", "."));
}
