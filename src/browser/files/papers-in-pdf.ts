/**
 * The papers of a case inside its PDF, read with distrust: so many files, of such sizes and ratios. Each is
 * known by its digest, whatever it is called; one that is called like a paper of the record and is another
 * was changed.
 */
import { sha256Hex } from "../../core/digest.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import { filesLyingIn, type LyingFile } from "../../pdf/lying-files.ts";
import type { ReadPdf } from "../../pdf/read/open.ts";
import { isBomb, LARGEST_PAPER, MOST_PAPERS } from "./case-pack.ts";
import { digestOfBytes } from "./digest.ts";
import { exactly } from "./zip-entries.ts";

/** A file as it lies in a PDF; its bytes are read again when they are wanted. */
export interface PaperInPdf {
  name: string;
  /** Of its content. */
  digest: string;
  /** Bytes of its content, and as they lie in the PDF, from `at` on. */
  size: number;
  packed: number;
  at: number;
  isFolded: boolean;
}

/** One that nobody could read: broken, or folded in a way of its own. */
type Unreadable = Pick<PaperInPdf, "name"> & { digest: null };

/** Bytes of everything unfolded: far more than this site puts into one PDF. */
const LARGEST = 400_000_000;

/**
 * @param bytes what was opened.
 * @param text the record, which is no paper.
 * @returns every other file that the PDF carries. Rejects with TooMuch beyond the budget.
 */
export async function papersInPdf(
  bytes: Uint8Array<ArrayBuffer>,
  opened: ReadPdf,
  text: string,
): Promise<(PaperInPdf | Unreadable)[] | { problem: FileProblem }> {
  const lying = filesLyingIn(bytes, opened);
  if (lying.length > MOST_PAPERS) return { problem: { code: "papers-limit" } };
  const record = sha256Hex(text);
  const found: (PaperInPdf | Unreadable)[] = [];
  let left = LARGEST;
  for (const one of lying) {
    const content = await contentOf(bytes, one, Math.min(left, LARGEST_PAPER));
    if (content === "too much") return { problem: { code: "papers-limit" } };
    const { name, at, packed, folding } = one;
    if (content === null) {
      found.push({ name, digest: null });
      continue;
    }
    const size = content.length;
    left -= size;
    const digest = await digestOfBytes(content);
    if (digest === record) continue;
    found.push({ name, digest, size, packed, at, isFolded: folding === "zlib" });
  }
  return found;
}

/** @returns the bytes, null where they cannot be read. */
async function contentOf(
  bytes: Uint8Array<ArrayBuffer>,
  { at, packed, folding }: LyingFile,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | "too much" | null> {
  const raw = bytes.subarray(at, at + packed);
  if (folding === "none") return raw.length > most ? "too much" : raw;
  if (folding === "other") return null;
  const parts: BlobPart[] = [];
  let size = 0;
  try {
    for await (const part of unfolding(new Blob([raw]))) {
      size += part.length;
      if (size > most || isBomb({ size, packed })) return "too much";
      parts.push(part);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch {
    return null;
  }
}

async function* unfolding(raw: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = raw.stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/**
 * @returns the bytes of one, as many as were found there.
 * @throws RangeError when there are more or fewer now; what the browser throws when it cannot read the file.
 */
export function bytesInPdf(
  file: Blob,
  { at, packed, size, isFolded }: PaperInPdf,
): Promise<Uint8Array<ArrayBuffer>> {
  const raw = file.slice(at, at + packed);
  return exactly(
    isFolded ? raw.stream().pipeThrough(new DecompressionStream("deflate")) : raw.stream(),
    size,
  );
}
