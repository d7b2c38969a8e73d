/** The case files in a PDF: those it shows now, and those that a later save replaced. */
import { attachmentsOf } from "./read/attachments.ts";
import { Budget } from "./read/budget.ts";
import { type Opened, openPdf } from "./read/open.ts";
import { caseTextOf, scannedCaseFiles } from "./read/scan.ts";
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
  const scanned = scannedCaseFiles(bytes, binary(bytes), budget);
  if (opened.kind !== "read") return { now: scanned, before: [] };
  const texts = attachmentsOf(opened.document).flatMap((content) => caseTextOf(content) ?? []);
  const now = [...new Set(texts)];
  if (now.length === 0) return { now: scanned, before: [] };
  return { now, before: scanned.filter((text) => !now.includes(text)) };
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
  const opened = openPdf(bytes, budget);
  if (opened.kind === "not a pdf") return { kind: "not-a-pdf" };
  if (opened.kind === "locked") return { kind: "locked" };
  const { now, before } = caseFilesIn(bytes, opened, budget);
  const count = now.length + before.length;
  const [text] = now;
  if (text === undefined) return { kind: "none" };
  return count === 1 ? { kind: "found", text } : { kind: "several", count };
}
