/**
 * What a person writes reaches the record clean: every text of a command passes here, whichever screen
 * it was typed or pasted on. What others decided (ids, marks, the SOP itself) stays to the letter.
 */
import { cleanLine, cleanText } from "../text/clean.ts";
import { nipTyped } from "../text/nip.ts";
import type { Command, Correction } from "./commands.ts";

type Cleaner = (raw: string) => string | null;

/** How each entry is cleaned, by its name in commands. */
const CLEANERS: Record<string, Cleaner> = {
  number: cleanLine,
  subject: cleanLine,
  applicant: cleanLine,
  name: cleanLine,
  position: cleanLine,
  nip: (raw) => nipTyped(raw) || null,
  reason: cleanText,
  note: (raw) => cleanText(raw) || null,
  text: cleanText,
};
/** Of a document, which may have none. */
const documentNumber: Cleaner = (raw) => cleanLine(raw) || null;

/** Hold nothing that the person wrote. */
const NOT_WRITTEN = ["sop", "origin", "initials", "mark"];

/** @returns the command with every text that a person wrote cleaned. */
export function cleanCommand(command: Command): Command {
  const clean = cleaned(command);
  if (clean.type === "correctDetails") return { ...clean, to: cleanLine(clean.to) };
  if (clean.type !== "correct") return clean;
  return { ...clean, correction: cleanCorrection(clean.correction) };
}

function cleanCorrection(correction: Correction): Correction {
  if (correction.field !== "note" || correction.to === null) return correction;
  return { field: "note", to: cleanText(correction.to) || null };
}

function cleaned<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(cleaned) as Value;
  if (typeof value !== "object" || value === null) return value;
  const isDocument = "date" in value;
  const entries = Object.entries(value).map(([key, held]) => {
    if (typeof held !== "string") return [key, NOT_WRITTEN.includes(key) ? held : cleaned(held)];
    const cleaner = isDocument && key === "number" ? documentNumber : CLEANERS[key];
    return [key, cleaner ? cleaner(held) : held];
  });
  return Object.fromEntries(entries);
}
