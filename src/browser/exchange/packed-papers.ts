/** The papers that came in a case's container or PDF, each held to its digest, one in memory at a time. */
import type { CaseState } from "../../core/case/state.ts";
import type { FileProblem } from "../../core/exchange/problems.ts";
import { StorageError } from "../failure/errors.ts";
import type { PackedPaper } from "../files/case-pack.ts";
import { digestOfBytes } from "../files/digest.ts";
import { bytesInPdf, type PaperInPdf } from "../files/papers-in-pdf.ts";
import { entryBytes } from "../files/zip-entries.ts";
import type { Paper } from "../store/papers.ts";
import { type Running, unwatched } from "./progress.ts";

/** A paper as it lies in the file that it came in. */
export type CamePaper = PackedPaper | PaperInPdf;

/** @returns the first whose bytes are not those that the record names; null when all are. */
export async function alteredPaper(
  file: Blob,
  papers: readonly CamePaper[],
  { files }: Pick<CaseState, "files">,
  { onProgress, signal }: Running = unwatched(),
): Promise<FileProblem | null> {
  for (const [done, paper] of papers.entries()) {
    onProgress({ done, total: papers.length, of: "papers" });
    signal.throwIfAborted();
    if ((await bytesOf(file, paper)) !== null) continue;
    const name = files.find(({ digest }) => digest === paper.digest)?.name ?? paper.digest;
    return { code: "paper-altered", name };
  }
  return null;
}

/**
 * Those that are not here yet, as they are asked for.
 * @throws StorageError `disk` when the file is no longer what it was; the signal's reason when it was stopped.
 */
export async function* unpacked(
  file: Blob,
  papers: readonly CamePaper[],
  here: ReadonlySet<string>,
  { onProgress, signal }: Running = unwatched(),
): AsyncGenerator<Paper> {
  for (const [done, paper] of papers.entries()) {
    onProgress({ done, total: papers.length, of: "papers" });
    signal.throwIfAborted();
    if (here.has(paper.digest)) continue;
    const bytes = await bytesOf(file, paper);
    if (bytes === null) throw new StorageError("disk");
    yield [paper.digest, bytes];
  }
}

/** Null when the bytes do not fit their digest, or cannot be read. */
async function bytesOf(file: Blob, paper: CamePaper): Promise<Uint8Array<ArrayBuffer> | null> {
  const reading = "isFolded" in paper ? bytesInPdf(file, paper) : entryBytes(file, paper);
  const bytes = await reading.catch(() => null);
  return bytes !== null && (await digestOfBytes(bytes)) === paper.digest ? bytes : null;
}
