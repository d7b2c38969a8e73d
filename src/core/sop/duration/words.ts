/** How a Waktu was read, in words beside its own text. */

import { allottedInWords } from "../../words/allotted.ts";
import { normal } from "./normal.ts";
import { readDuration } from "./read.ts";
import type { Reading } from "./reading.ts";

/** @returns the reading as a phrase: "paling lambat 14 hari kalender", "tidak dihitung". */
export function readingInWords(reading: Reading): string {
  if (reading.kind === "uncounted") return "tidak dihitung";
  if (reading.kind === "rate") {
    return `${allottedInWords(reading.each)} untuk setiap ${reading.per}, dihitung setelah jumlah ${reading.per} diisi`;
  }
  const text = allottedInWords(reading);
  const amount = reading.approximate ? `kira-kira ${text}` : text;
  switch (reading.bound) {
    case "none":
      return amount;
    case "atMost":
      return `paling lambat ${amount}`;
    case "atLeast":
      return `paling sedikit ${amount}`;
  }
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
