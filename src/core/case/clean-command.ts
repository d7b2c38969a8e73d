/**
 * What a person writes reaches the record clean: every text of a command passes here, whichever screen
 * it was typed or pasted on. What others decided (ids, marks, the SOP itself) stays to the letter.
 */
import { cleanLine, cleanText } from "../text/clean.ts";
import { nipTyped } from "../text/nip.ts";
import type { Command } from "./commands.ts";

/** Entries of one line, and of several, by their names in commands; `to` is what a correction writes. */
const LINES = ["number", "subject", "applicant", "name", "position", "place"];
const TEXTS = ["reason", "note", "text", "to"];
/** Hold nothing that the person wrote. */
const NOT_WRITTEN = ["sop", "origin", "initials", "mark"];

/** @returns the command with every text that a person wrote cleaned. */
export const cleanCommand = (command: Command): Command => cleaned(command) as Command;

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => {
    if (typeof held !== "string") return [key, NOT_WRITTEN.includes(key) ? held : cleaned(held)];
    return [key, cleanEntry(key, held) || (mayLack(value, key) ? null : "")];
  });
  return Object.fromEntries(entries);
}

function cleanEntry(key: string, raw: string): string {
  if (key === "nip") return nipTyped(raw);
  if (LINES.includes(key)) return cleanLine(raw);
  return TEXTS.includes(key) ? cleanText(raw) : raw;
}

/** Whether an entry that turns out blank is none: a NIP, a note, a place, a document's number. */
const mayLack = (of: object, key: string): boolean =>
  ["nip", "note", "place"].includes(key) || (key === "number" && "date" in of) || isNote(of);

const isNote = (of: object) => "field" in of && of.field === "note";
