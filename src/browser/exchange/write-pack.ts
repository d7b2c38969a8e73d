/** A case and its papers into one file, one paper in memory at a time. What is missing here is left out and named. */
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { paperName, RECORD_NAME } from "../files/case-pack.ts";
import type { Papers } from "../store/papers.ts";
import { type Running, unwatched } from "./progress.ts";

/** 1980-01-01: a ZIP cannot say less, and the same case shall give the same file. */
const NO_DATE = new Date(1980, 0, 1);

export interface WrittenPack {
  blob: Blob;
  /** Digests whose bytes are not on this device. */
  missing: Set<string>;
}

/**
 * @param text of the case file.
 * @param digests of the files that the case holds.
 * @throws StorageError when one cannot be read; the signal's reason when it was stopped.
 */
export async function writePack(
  text: string,
  digests: ReadonlySet<string>,
  papers: Pick<Papers, "get">,
  { onProgress, signal }: Running = unwatched(),
): Promise<WrittenPack> {
  // Each part becomes the browser's own at once, which need not keep it in memory.
  const parts: Blob[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error !== null) failure = error;
    else parts.push(new Blob([new Uint8Array(part)]));
  });
  const add = (entry: ZipDeflate | ZipPassThrough, bytes: Uint8Array) => {
    entry.mtime = NO_DATE;
    zip.add(entry);
    entry.push(bytes, true);
  };
  add(new ZipDeflate(RECORD_NAME), new TextEncoder().encode(text));
  const missing = new Set<string>();
  const total = digests.size;
  let done = 0;
  for (const digest of digests) {
    onProgress({ done, total, of: "papers" });
    signal.throwIfAborted();
    done += 1;
    const bytes = await papers.get(digest);
    if (bytes === null) missing.add(digest);
    // Papers are compressed already, most of them: they are stored as they are.
    else add(new ZipPassThrough(paperName(digest)), bytes);
  }
  zip.end();
  onProgress({ done, total, of: "papers" });
  if (failure !== null) throw failure;
  return { blob: new Blob(parts, { type: "application/zip" }), missing };
}
