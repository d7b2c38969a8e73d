/** What a file is, seen as a PDF: one that can be read, one that is cut, locked, or several in a row. */
import { binary } from "../syntax.ts";
import { Budget, TooMuch } from "./budget.ts";
import { documentOf, type PdfDocument } from "./document.ts";
import { embeddedRanges } from "./embedded.ts";
import { PdfFile } from "./file.ts";

export type Opened =
  | { kind: "read"; file: PdfFile; document: PdfDocument; loose: number }
  /** Several PDFs, one behind the other: programs show the last, or nothing. */
  | { kind: "joined"; parts: Uint8Array[] }
  /** Its end is missing. */
  | { kind: "cut" }
  /** Encrypted: neither pages nor attachments can be read. */
  | { kind: "locked" }
  /** Built in a way that cannot be followed. */
  | { kind: "unreadable" }
  | { kind: "not a pdf" };

export type ReadPdf = Extract<Opened, { kind: "read" }>;

const MOST_PARTS = 20;

/** @throws TooMuch beyond the budget, and nothing else. */
export function openPdf(bytes: Uint8Array, budget = new Budget()): Opened {
  const head = binary(bytes.subarray(0, 1024)).indexOf("%PDF-");
  if (head < 0) return { kind: "not a pdf" };
  // Mail and downloads put lines before the head: places count from it.
  const pdf = bytes.subarray(head);
  const text = binary(pdf);
  const parts = joinedParts(pdf, text);
  if (parts.length > 1) return { kind: "joined", parts };
  const end = text.lastIndexOf("%%EOF");
  if (end < 0) return { kind: "cut" };
  try {
    const file = new PdfFile(pdf, budget, text);
    if (file.newest.trailer.entries.has("Encrypt")) return { kind: "locked" };
    const document = documentOf(file.newest);
    if (document.pages.length === 0) return { kind: "unreadable" };
    return { kind: "read", file, document, loose: looseAfter(text, end) };
  } catch (reason) {
    if (reason instanceof TooMuch) throw reason;
    return { kind: "unreadable" };
  }
}

/** Bytes behind the end that belong to nothing: of an update that was cut, or put there to hide. */
function looseAfter(text: string, end: number): number {
  const rest = text.slice(end + "%%EOF".length);
  return rest.trim() === "" ? 0 : rest.replace(/^\r?\n/, "").length;
}

/** A head right behind an end: another file begins. What lies inside a file that is carried is its own. */
function joinedParts(pdf: Uint8Array, text: string): Uint8Array[] {
  const starts = [0];
  let carried: { from: number; to: number }[] | null = null;
  for (const { index, 0: found } of text.matchAll(/%%EOF[\0\t\n\f\r ]*(?=%PDF-\d)/g)) {
    carried ??= [...embeddedRanges(text)].filter(({ isExact }) => isExact);
    if (carried.some(({ from, to }) => from <= index && index < to)) continue;
    starts.push(index + found.length);
    if (starts.length > MOST_PARTS) break;
  }
  return starts.map((start, i) => pdf.subarray(start, starts[i + 1] ?? pdf.length));
}
