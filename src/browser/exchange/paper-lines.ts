/**
 * Papers in a backup, behind everything that older releases read: `{ paper: digest, at, of, many, bytes }`, base64,
 * a megabyte a line, each paper's lines in order; then `{ end: "papers" }`, so that a cut file is noticed.
 * `many` papers are in the backup, which only tells how far its reading is.
 */
import { joined } from "../../core/bytes.ts";
import type { Papers } from "../store/papers.ts";
import type { Running } from "./progress.ts";

/** Bytes a line: a multiple of three, so that lines hold whole groups of base64. */
const PART = 999_999;
/** Lines of one paper: beyond the largest that a case takes. */
const MOST_PARTS = 400;
/** Signs of base64 that such a part makes. */
const LONGEST = Math.ceil(PART / 3) * 4;

export const PAPERS_END = "papers";

/**
 * The lines of these papers, and the end; what is gone meanwhile is passed over.
 * @param digests of papers that are here.
 */
export async function* paperLines(
  digests: readonly string[],
  papers: Pick<Papers, "get">,
  { onProgress, signal }: Running,
): AsyncGenerator<string> {
  const many = digests.length;
  for (const [n, digest] of digests.entries()) {
    onProgress({ done: n, total: many, of: "papers" });
    const bytes = await papers.get(digest);
    const of = Math.ceil((bytes?.length ?? 0) / PART);
    for (let at = 0; at < of; at += 1) {
      signal.throwIfAborted();
      const part = bytes?.subarray(at * PART, (at + 1) * PART) ?? new Uint8Array();
      yield JSON.stringify({ paper: digest, at, of, many, bytes: base64Of(part) });
    }
  }
  onProgress({ done: many, total: many, of: "papers" });
  yield JSON.stringify({ end: PAPERS_END });
}

/** A paper as it came: its bytes, not held to their digest yet. */
export interface CamePaper {
  digest: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** How many the backup has; null where it does not say. */
  many: number | null;
}

/** Puts papers together again, line by line. */
export class PaperReader {
  private digest = "";
  private parts: Uint8Array<ArrayBuffer>[] = [];

  /** @returns the paper that the line ends, its digest not checked; null in the middle of one. Throws on a line that does not follow. */
  take(json: unknown): CamePaper | null {
    const { paper, at, of, many, bytes } = (json ?? {}) as Record<string, unknown>;
    if (typeof paper !== "string" || typeof bytes !== "string" || bytes.length > LONGEST) {
      throw new RangeError("no paper");
    }
    if (at === 0) {
      this.digest = paper;
      this.parts = [];
    }
    const follows = paper === this.digest && at === this.parts.length;
    if (!follows || typeof of !== "number" || of > MOST_PARTS) throw new RangeError("no paper");
    this.parts.push(bytesOf(bytes));
    if (this.parts.length < of) return null;
    const whole = joined(this.parts);
    this.parts = [];
    return { digest: paper, bytes: whole, many: typeof many === "number" ? many : null };
  }
}

function base64Of(bytes: Uint8Array): string {
  let latin = "";
  // As many arguments as every browser takes.
  for (let at = 0; at < bytes.length; at += 8_192) {
    latin += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(latin);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const latin = atob(base64);
  const bytes = new Uint8Array(latin.length);
  // Many times as fast as `Uint8Array.from`, which asks for each sign by itself.
  for (let at = 0; at < latin.length; at += 1) bytes[at] = latin.charCodeAt(at);
  return bytes;
}
