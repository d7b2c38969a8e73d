/** How a Waktu was read, in words beside its own text. */

import type { Duration } from "../../calendar/duration.ts";
import { normal } from "./normal.ts";
import { readDuration } from "./read.ts";
import type { Reading } from "./reading.ts";

const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });

const WORD: Record<Duration["unit"], string> = {
  minutes: "menit",
  days: "hari kerja",
  clockMinutes: "jam berturut-turut",
  calendarDays: "hari kalender",
  months: "bulan kalender",
};

/** @returns "30 menit", "1–2 jam", "3 hari kerja", "24 jam berturut-turut", "14 hari kalender". */
export function durationInWords({ unit, min, max }: Duration): string {
  const hours =
    unit === "clockMinutes" ||
    (unit === "minutes" && min >= 60 && min % 30 === 0 && max % 30 === 0);
  const word = unit === "minutes" && hours ? "jam" : WORD[unit];
  if (unit === "minutes" && max < 1) return `${between(min * 60, max * 60)} detik`;
  return `${hours ? between(min / 60, max / 60) : between(min, max)} ${word}`;
}

const between = (min: number, max: number): string =>
  min === max ? number.format(max) : `${number.format(min)}–${number.format(max)}`;

/** @returns the reading as a phrase: "paling lambat 14 hari kalender", "tidak dihitung". */
function readingInWords(reading: Reading): string {
  if (reading.kind === "uncounted") return "tidak dihitung";
  if (reading.kind === "rate") {
    return `${durationInWords(reading.each)} untuk setiap ${reading.per}, dihitung setelah jumlah ${reading.per} diisi`;
  }
  const about = reading.approximate ? "kira-kira " : "";
  const bound = { none: "", atMost: "paling lambat ", atLeast: "paling sedikit " }[reading.bound];
  return `${bound}${about}${durationInWords(reading)}`;
}

/** @returns what to say beside the text of a Waktu, or null where the text says it all by itself. */
export function readingNote(text: string | null): string | null {
  const reading = readDuration(text);
  if (reading.kind === "uncounted") return "tidak dihitung";
  if (reading.kind === "counted" && isPlain(reading, text ?? "")) return null;
  return `dibaca: ${readingInWords(reading)}`;
}

/** Working time as it stands in the text, or words that are the reading's own. */
function isPlain(reading: Extract<Reading, { kind: "counted" }>, text: string): boolean {
  const { unit, bound, approximate, max } = reading;
  if (normal(text) === normal(readingInWords(reading))) return true;
  const isWorking = unit === "minutes" || (unit === "days" && normal(text).includes(`${max}`));
  return isWorking && bound === "none" && !approximate;
}
