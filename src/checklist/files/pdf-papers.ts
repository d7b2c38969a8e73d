/** The papers of a case on their way into its PDF: loaded only while it is written, one after the other. */
import { digestOfBytes } from "../../browser/files/digest.ts";
import type { Papers } from "../../browser/store/papers.ts";
import { type CarriedPaper, papersToCarry } from "../../core/case/papers/carried.ts";
import { LARGEST_IN_PDF } from "../../core/case/papers/limits.ts";
import type { CaseState } from "../../core/case/state.ts";
import type { DrawnCase } from "../../pdf/export-case.ts";
import { type PagePictures, picturesAmong } from "./pdf-pictures.ts";

/** Draws the case anew, with room for these, and with pages for those pictures. */
export type Draw = (papers: ReadonlySet<string>, pictures?: PagePictures["pictures"]) => DrawnCase;

/** What the person may choose, before any paper is read. */
export interface PdfPapers {
  /** Digests of those that can ride along. */
  here: ReadonlySet<string>;
  /** How many the case names, and which of them are not in this browser. */
  count: number;
  absent: string[];
  /** Bytes of those that are here. */
  size: number;
  /** Whether a PDF may carry as much. */
  fits: boolean;
  /** Those that pages can show too. */
  pictures: readonly CarriedPaper[];
  draw: Draw;
  papers: Pick<Papers, "get">;
}

/** @returns null for a case without papers. Rejects with a `StorageError`. */
export async function pdfPapersOf(
  state: CaseState,
  papers: Papers,
  draw: Draw,
): Promise<PdfPapers | null> {
  const held = papersToCarry(state);
  if (held.length === 0) return null;
  const stored = await papers.here();
  const sizes = new Map(held.map(({ digest, size }) => [digest, size]));
  const here = new Set([...sizes.keys()].filter((digest) => stored.has(digest)));
  const size = [...here].reduce((sum, digest) => sum + (sizes.get(digest) ?? 0), 0);
  const absent = held.filter(({ digest }) => !here.has(digest)).map(({ name }) => name);
  const fits = size <= LARGEST_IN_PDF;
  const pictures = picturesAmong(state, here);
  return { here, count: held.length, absent, size, fits, pictures, draw, papers };
}

/**
 * Makes the PDF whole. What turns out to be broken or gone is left out, and the sheet says so.
 * @param shown what of them has pages of its own.
 * @returns the file, what was drawn for it, and how many were left out. Rejects with a `StorageError`.
 */
export async function withPapers(
  drawn: DrawnCase,
  { here, draw, papers }: PdfPapers,
  shown?: PagePictures,
): Promise<{ file: Blob; drawn: DrawnCase; lost: number }> {
  const whole = new Map<string, Blob>();
  for (const digest of here) {
    const bytes = await papers.get(digest);
    if (bytes === null || (await digestOfBytes(bytes)) !== digest) continue;
    // The browser's own from here on, which need not keep it in memory.
    whole.set(digest, new Blob([bytes]));
  }
  const lost = here.size - whole.size;
  const left = shown && new Map([...shown.pictures].filter(([digest]) => whole.has(digest)));
  const given = lost === 0 ? drawn : draw(new Set(whole.keys()), left);
  const parts = given.parts.map((part) =>
    part instanceof Uint8Array
      ? part
      : (whole.get(part.digest) ?? shown?.drawn.get(part.digest) ?? new Blob()),
  );
  return { file: new Blob(parts), drawn: given, lost };
}
