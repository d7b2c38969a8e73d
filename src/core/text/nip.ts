/** A NIP as people type and paste it. */
import { cleanLine } from "./clean.ts";
import { plainSigns } from "./fold.ts";

/** "NIP.", "Nip:", "NI PPPK", "NIPPPK", with whatever stands behind it. */
const PREFIX = /^N\.?\s?I\.?\s?(P\.?\s?(P\.?\s?P\.?\s?K\.?)?)[\s.:]*(?=\d)/i;

/** @returns the digits alone when there is nothing else; else the text, cleaned, for a person to look at. "" when blank. */
export function nipTyped(raw: string): string {
  const line = plainSigns(cleanLine(raw)).replace(PREFIX, "");
  const digits = line.replace(/[\s.\-/]/g, "");
  return /^\d*$/.test(digits) ? digits : cleanLine(raw);
}
