/** Whether the pages of a PDF are those of the case inside it: by drawing them again, else by their digests. */
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { CaseFile } from "../core/exchange/case-file.ts";
import { LAYOUT } from "../core/form/layout-version.ts";
import type { PaperSize } from "../core/form/paper.ts";
import { PdfFile } from "../pdf/read/file.ts";
import { type Parts, partsOf } from "../pdf/read/parts.ts";
import { type Stamp, stampOf } from "../pdf/stamp.ts";

/** A part of a document that is not the same; pages are counted from 0. */
export type Difference = { page: number } | "page count" | "structure" | "metadata" | "document";

/** How the pages of a PDF relate to the case inside it. */
export type Pages =
  /** A case file has no pages. */
  | { kind: "none" }
  /** Drawn again from the case, every part is the same; `saved`: what happened to the file since. */
  | { kind: "same"; saved: "never" | "appended" | "rewritten" }
  /** Drawn again from the case, these parts differ. */
  | { kind: "different"; differences: Difference[] }
  /**
   * Another release drew it (or counted with another calendar), so drawing it again tells nothing; what
   * differs from the digests written with the file, if anything, is named.
   */
  | { kind: "by digests"; layout: number; differences: Difference[] }
  /** Another release drew it, and wrote no digests. */
  | { kind: "no digests" }
  /** The file is built in a way that cannot be followed. */
  | { kind: "unreadable" }
  /** The comparison itself could not be made. */
  | { kind: "unknown" };

/** Loads the writer of PDFs: large, so only when a PDF has to be drawn again. */
export type LoadPrinter = () => Promise<typeof import("../pdf/export-case.ts")>;

/** @returns how the pages relate to the case; never throws. */
export async function comparePages(
  bytes: Uint8Array,
  text: string,
  file: CaseFile,
  calendar: WorkCalendar,
  loadPrinter: LoadPrinter,
): Promise<Pages> {
  try {
    const { exportCasePdf } = await loadPrinter();
    const { log, exportedAt: now } = file;
    const drawn = (paper: PaperSize) =>
      exportCasePdf({ log, caseFile: text, paper, now, calendar }).bytes;
    return judge(bytes, [drawn("a4"), drawn("f4")]);
  } catch {
    return { kind: "unknown" };
  }
}

function judge(bytes: Uint8Array, drawings: readonly Uint8Array[]): Pages {
  const original = drawings.find((drawing) => startsWith(bytes, drawing));
  if (original?.length === bytes.length) return { kind: "same", saved: "never" };
  const found = read(bytes);
  if (found === null) return { kind: "unreadable" };
  const [best] = drawings
    .flatMap((drawing) => read(drawing) ?? [])
    .map((drawing) => ({ ...drawing, differences: differencesOf(found.parts, drawing.parts) }))
    .sort((a, b) => a.differences.length - b.differences.length);
  if (best === undefined) return { kind: "unknown" };
  if (best.differences.length === 0) {
    return { kind: "same", saved: original === undefined ? "rewritten" : "appended" };
  }
  const { stamp } = found;
  if (stamp === null) return { kind: "no digests" };
  if (stamp.layout === LAYOUT && stamp.basis === best.stamp?.basis) {
    return { kind: "different", differences: best.differences };
  }
  const differences = differencesOf(found.parts, stamp.parts);
  return { kind: "by digests", layout: stamp.layout, differences };
}

function read(bytes: Uint8Array): { parts: Parts; stamp: Stamp | null } | null {
  try {
    const { newest } = new PdfFile(bytes);
    return { parts: partsOf(newest), stamp: stampOf(newest) };
  } catch {
    return null;
  }
}

function differencesOf(found: Parts, expected: Parts): Difference[] {
  const count = found.pages.length !== expected.pages.length;
  const pages = found.pages.flatMap((digest, page) =>
    expected.pages[page] === undefined || expected.pages[page] === digest ? [] : [{ page }],
  );
  const rest = (["structure", "metadata", "document"] as const).filter(
    (part) => found[part] !== expected[part],
  );
  return [...(count ? ["page count" as const] : []), ...pages, ...rest];
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
