/**
 * Papers in a backup, behind everything that older releases read: `{ paper: digest, at, of, bytes }`, base64,
 * a megabyte a line, each paper's lines in order; then `{ end: "papers" }`, so that a cut file is noticed.
 */
import { joined } from "../../core/bytes.ts";
import type { Papers } from "../store/papers.ts";

/** Bytes a line: a multiple of three, so that lines hold whole groups of base64. */
const PART = 999_999;
/** Lines of one paper: beyond the largest that a case takes. */
const MOST_PARTS = 400;
/** Signs of base64 that such a part makes. */
const LONGEST = Math.ceil(PART / 3) * 4;

export const PAPERS_END = "papers";

/** The lines of those of these papers that are here, and the end. */
export async function* paperLines(
  digests: Iterable<string>,
  papers: Pick<Papers, "get">,
): AsyncGenerator<string> {
  for (const digest of digests) {
    const bytes = await papers.get(digest);
    if (bytes === null) continue;
    const of = Math.ceil(bytes.length / PART);
    for (let at = 0; at < of; at += 1) {
      const part = bytes.subarray(at * PART, (at + 1) * PART);
      yield JSON.stringify({ paper: digest, at, of, bytes: base64Of(part) });
    }
  }
  yield JSON.stringify({ end: PAPERS_END });
}

/** Puts papers together again, line by line. */
export class PaperReader {
  private digest = "";
  private parts: Uint8Array<ArrayBuffer>[] = [];

  /** @returns the paper that the line ends, its digest not checked; null in the middle of one. Throws on a line that does not follow. */
  take(json: unknown): { digest: string; bytes: Uint8Array<ArrayBuffer> } | null {
    const { paper, at, of, bytes } = (json ?? {}) as Record<string, unknown>;
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
    return { digest: paper, bytes: whole };
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
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
