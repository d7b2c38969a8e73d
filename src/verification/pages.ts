/** Whether the pages of a PDF are those of the case inside it: by drawing them again, else by their digests. */
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { CaseFile } from "../core/exchange/case-file.ts";
import { LAYOUT } from "../core/form/layout-version.ts";
import type { OfficePaper } from "../core/form/office.ts";
import { type PaperSize, paperOf } from "../core/form/paper.ts";
import type { DrawnPicture } from "../core/form/picture-pages.ts";
import { POINT } from "../core/form/typeface.ts";
import { filled } from "../pdf/carried.ts";
import type { DrawnCase } from "../pdf/export-case.ts";
import { type Change, changesBetween, isHarmless, partChanges } from "../pdf/read/changes.ts";
import { documentOf, type PdfDocument } from "../pdf/read/document.ts";
import { type Opened, openPdf, type ReadPdf } from "../pdf/read/open.ts";
import { partsOf } from "../pdf/read/parts.ts";
import { itemsOf, numberOf } from "../pdf/read/values.ts";
import { stampOf } from "../pdf/stamp.ts";
import { type Place, placesOf } from "./places.ts";

/** Both documents, to be shown beside each other. */
export interface Sides {
  file: Uint8Array;
  /** As drawn again from the case. */
  drawn: Uint8Array;
  /** The pages in question, from 0, in order. */
  pages: number[];
}

/** How the pages of a PDF relate to the case inside it. */
export type Pages =
  /** A case file has no pages. */
  | { kind: "none" }
  /** Drawn again from the case, every part is the same; `changes` are such as signing brings along. */
  | {
      kind: "same";
      saved: "never" | "appended" | "rewritten";
      changes: Change[];
      places: Place[];
      sides: Sides | null;
    }
  /** Drawn again from the case, these parts differ; `added` is such as signing brings along. */
  | { kind: "different"; changes: Change[]; added: Change[]; places: Place[]; sides: Sides }
  /**
   * Another release drew it (or settled otherwise by the office), so drawing it again tells nothing; what
   * differs from the digests written with the file, if anything, is named.
   */
  | { kind: "by digests"; layout: number; changes: Change[] }
  /** Another release drew it, and wrote no digests. */
  | { kind: "no digests" }
  /** The file holds several documents; this one's pages stand in it, unchanged, from `first` (0) on. */
  | { kind: "among"; first: number; count: number }
  /** The file ends too early, or is built in a way that cannot be followed. */
  | { kind: "cut" | "unreadable" }
  /** Its record is not one that could be drawn, or the comparison itself could not be made. */
  | { kind: "unknown" };

/** Loads the writer of PDFs: large, so only when a PDF has to be drawn again. */
export type LoadPrinter = () => Promise<typeof import("../pdf/export-case.ts")>;

export interface Drawer {
  /** Of this release: times on paper go by it. */
  calendar: WorkCalendar;
  office: OfficePaper;
  loadPrinter: LoadPrinter;
}

/** A record as it was found in a PDF. */
export interface FoundRecord {
  text: string;
  file: CaseFile;
}

/** The document as it should be. */
interface Drawn extends DrawnCase {
  bytes: Uint8Array;
}

/** What a PDF carries for its pages to be drawn again with. */
export interface CarriedParts {
  /** Papers by digest; null where what it carries is another file. */
  papers: ReadonlyMap<string, Uint8Array | null>;
  /** Pictures that have pages of their own, by the digest of the paper. */
  pictures: ReadonlyMap<string, DrawnPicture>;
  /** Those whose pixels were drawn anew, as the file has them, by their own digests. */
  redrawn: ReadonlyMap<string, Uint8Array>;
}

const NOTHING: CarriedParts = { papers: new Map(), pictures: new Map(), redrawn: new Map() };

/**
 * @param carried what rides in the PDF.
 * @returns how the pages relate to the case; never throws.
 */
export async function comparePages(
  bytes: Uint8Array,
  opened: Opened,
  record: FoundRecord,
  drawer: Drawer,
  carried: CarriedParts = NOTHING,
): Promise<Pages> {
  if (opened.kind === "cut") return { kind: "cut" };
  if (opened.kind !== "read") return { kind: "unreadable" };
  const drawn = await drawnAgain(record, paperIn(opened.document), drawer, carried);
  try {
    return drawn === null ? { kind: "unknown" } : judge(bytes, opened, drawn);
  } catch {
    return { kind: "unknown" };
  }
}

/** @returns where the pages of one of several cases stand in a file that joins them; never throws. */
export async function findPages(
  opened: Opened,
  record: FoundRecord,
  drawer: Drawer,
): Promise<Pages> {
  if (opened.kind !== "read") return { kind: "unreadable" };
  const drawn = await drawnAgain(record, paperIn(opened.document), drawer, NOTHING);
  try {
    const again = drawn === null ? null : openPdf(drawn.bytes);
    if (again?.kind !== "read") return { kind: "unknown" };
    const [own, all] = [again.document, opened.document].map((one) => partsOf(one).pages);
    const first = runIn(all ?? [], own ?? []);
    return first < 0 ? { kind: "unknown" } : { kind: "among", first, count: own?.length ?? 0 };
  } catch {
    return { kind: "unknown" };
  }
}

const runIn = (all: readonly string[], run: readonly string[]): number =>
  all.findIndex((_, at) => run.every((digest, i) => all[at + i] === digest));

async function drawnAgain(
  { text, file }: FoundRecord,
  paper: PaperSize,
  { calendar, office, loadPrinter }: Drawer,
  { papers: inside, pictures, redrawn }: CarriedParts,
): Promise<Drawn | null> {
  try {
    const { drawCasePdf } = await loadPrinter();
    const { log, exportedAt: now } = file;
    const papers = new Set(inside.keys());
    const request = { log, caseFile: text, paper, now, calendar, office };
    const drawn = drawCasePdf({ ...request, papers, pictures });
    // Where another file lies, nothing stands for the one that should: the document differs.
    const bytesOf = (digest: string) => inside.get(digest) ?? redrawn.get(digest) ?? null;
    return { ...drawn, bytes: filled(drawn.parts, bytesOf) };
  } catch {
    return null;
  }
}

function paperIn({ pages }: PdfDocument): PaperSize {
  const corners = itemsOf(pages[0]?.dictionary.entries.get("MediaBox")).map(numberOf);
  const [left = 0, bottom = 0, right = 0, top = 0] = corners.map((one) => (one ?? 0) * POINT);
  return paperOf(right - left, top - bottom);
}

function judge(bytes: Uint8Array, { file, document }: ReadPdf, drawn: Drawn): Pages {
  const original = startsWith(bytes, drawn.bytes);
  if (original && bytes.length === drawn.bytes.length)
    return { kind: "same", saved: "never", changes: [], places: [], sides: null };
  const again = openPdf(drawn.bytes);
  if (again.kind !== "read") return { kind: "unknown" };
  const changes = changesBetween(again.document, document);
  const places = () => placesOf(changes, again.document, document, drawn.paged);
  const sides = { file: bytes, drawn: drawn.bytes, pages: pagesIn(changes) };
  if (changes.every(isHarmless)) {
    const saved = original ? "appended" : "rewritten";
    return { kind: "same", saved, changes, places: places(), sides };
  }
  // What a later save did to the stamp counts as a change, not as a stamp.
  const first = documentOf(file.after(1));
  const stamp = original ? null : stampOf(first.objects);
  const own = stampOf(again.document.objects);
  if (original || (stamp?.layout === LAYOUT && stamp.basis === own?.basis)) {
    const changed = changes.filter((one) => !isHarmless(one));
    const added = changes.filter(isHarmless);
    return { kind: "different", changes: changed, added, places: places(), sides };
  }
  if (stamp === null) return { kind: "no digests" };
  const since = changesBetween(first, document).filter((one) => !isHarmless(one));
  const stamped = partChanges(stamp.parts, partsOf(first));
  return { kind: "by digests", layout: stamp.layout, changes: [...stamped, ...since] };
}

const pagesIn = (changes: readonly Change[]): number[] =>
  [...new Set(changes.flatMap((one) => ("page" in one ? [one.page] : [])))].sort((a, b) => a - b);

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  let at = bytes.length < start.length ? -1 : 0;
  // A call for each of forty million bytes takes its time.
  while (at >= 0 && at < start.length && bytes[at] === start[at]) at++;
  return at === start.length;
}
