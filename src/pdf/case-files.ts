/** The case files in a PDF: those it shows now, and those that a later save replaced. */
import { sha256Hex } from "../core/digest.ts";
import { attachmentsOf } from "./read/attachments.ts";
import { Budget } from "./read/budget.ts";
import { filtersOf, unfolded } from "./read/filters.ts";
import { type Opened, openPdf, type ReadPdf } from "./read/open.ts";
import { caseTextOf, mayBeCase, scannedCaseFiles } from "./read/scan.ts";
import { binary } from "./syntax.ts";

export interface CaseFiles {
  /** As text, each once. */
  now: string[];
  /** In the file still, but no longer what a reader is shown. */
  before: string[];
}

/** @throws TooMuch beyond the budget. */
export function caseFilesIn(bytes: Uint8Array, opened: Opened, budget: Budget): CaseFiles {
  // Whatever cannot be followed as a PDF may still hold the record in plain sight.
  const source = opened.kind === "read" ? opened.file.source : { bytes, text: binary(bytes) };
  const scanned = scannedCaseFiles(source.bytes, source.text, budget);
  const shown = opened.kind === "read" ? [...new Set(attachedTexts(opened, budget))] : [];
  const records = withoutPapers([...new Set([...shown, ...scanned])]);
  const now = shown.filter((text) => records.includes(text));
  if (now.length === 0) return { now: records, before: [] };
  return { now, before: records.filter((text) => !now.includes(text)) };
}

function attachedTexts({ document }: ReadPdf, budget: Budget): string[] {
  const { resolve } = document.objects;
  return attachmentsOf(document).flatMap(({ stream }) => {
    const [filter = null] = filtersOf(stream, resolve);
    if (!mayBeCase(stream.raw, filter)) return [];
    return caseTextOf(unfolded(stream, resolve, budget).bytes) ?? [];
  });
}

/** A case may hold the file of another as a paper: such a one is named by its digest in the record. */
function withoutPapers(texts: readonly string[]): string[] {
  if (texts.length < 2) return [...texts];
  return texts.filter((text) => {
    const digest = sha256Hex(text);
    return !texts.some((other) => other !== text && other.includes(digest));
  });
}

export type Attached =
  | { kind: "found"; text: string }
  /** No PDF, or a PDF without a readable case file. */
  | { kind: "not-a-pdf" | "none" }
  /** Encrypted: nothing in it can be read. */
  | { kind: "locked" }
  /** Several different case files: nobody could say which one counts. */
  | { kind: "several"; count: number };

/** @param bytes any file. Throws TooMuch when reading it costs too much, and nothing else. */
export function attachedCaseFile(bytes: Uint8Array): Attached {
  const budget = new Budget();
  return attachedIn(bytes, openPdf(bytes, budget), budget);
}

/** The same of a file that was opened. @throws TooMuch beyond the budget. */
export function attachedIn(bytes: Uint8Array, opened: Opened, budget: Budget): Attached {
  if (opened.kind === "not a pdf") return { kind: "not-a-pdf" };
  if (opened.kind === "locked") return { kind: "locked" };
  const { now, before } = caseFilesIn(bytes, opened, budget);
  const count = now.length + before.length;
  const [text] = now;
  if (text === undefined) return { kind: "none" };
  return count === 1 ? { kind: "found", text } : { kind: "several", count };
}
