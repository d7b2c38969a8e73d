/**
 * A case with its papers in one file: a ZIP with `kasus.json`, the case file as it always was, and
 * `lampiran/<digest>`, the bytes of each attached file. Written on export, never changed. It is read with
 * distrust: so many files, of such sizes and ratios, under names that are digests, and nothing else.
 */
import type { FileProblem } from "../../core/exchange/problems.ts";
import { entryBytes, type ZipEntry, zipEntries } from "./zip-entries.ts";

export const RECORD_NAME = "kasus.json";
const FOLDER = "lampiran/";

/** An attached file as it lies in the pack. */
export type PackedPaper = ZipEntry & { digest: string };

export interface CasePack {
  text: string;
  papers: PackedPaper[];
}

/** Far more than any case has; with the sizes below it bounds what reading costs. */
export const MOST_PAPERS = 5_000;
/** Bytes of one file, of the record, and of everything unpacked. */
export const LARGEST_PAPER = 200_000_000;
const LARGEST_RECORD = 50_000_000;
const LARGEST = 4_000_000_000;
/** Unpacked to packed: text of a case reaches 40. */
const MOST_RATIO = 200;

/** Whether files of these sizes (bytes) go into one pack beside the record of their case. */
export const fitsPack = (sizes: readonly number[]): boolean =>
  sizes.length <= MOST_PAPERS &&
  sizes.reduce((sum, size) => sum + size, 0) <= LARGEST - LARGEST_RECORD;

export const paperName = (digest: string): string => FOLDER + digest;

/** @returns what the pack holds, nothing of it checked against the record; null when it is another ZIP. */
export async function openPack(file: Blob): Promise<CasePack | { problem: FileProblem } | null> {
  const entries = (await zipEntries(file))?.filter(({ name }) => !name.endsWith("/"));
  const record = entries?.find(({ name }) => name === RECORD_NAME);
  if (entries === undefined || record === undefined) return null;
  const papers: PackedPaper[] = [];
  const names = new Set<string>();
  for (const entry of entries) {
    if (names.has(entry.name)) return { problem: { code: "paper-unlisted" } };
    names.add(entry.name);
    if (entry === record) continue;
    const digest = /^lampiran\/([0-9a-f]{64})$/.exec(entry.name)?.[1];
    if (digest === undefined) return { problem: { code: "paper-unlisted" } };
    papers.push({ ...entry, digest });
  }
  if (papers.length > MOST_PAPERS || isTooMuch(record, papers)) {
    return { problem: { code: "papers-limit" } };
  }
  const bytes = await entryBytes(file, record);
  return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), papers };
}

/** Unfolded to far more than papers do. */
export const isBomb = ({ size, packed }: Pick<ZipEntry, "size" | "packed">): boolean =>
  size > 10_000 && size > packed * MOST_RATIO;

function isTooMuch(record: ZipEntry, papers: readonly ZipEntry[]): boolean {
  const all = papers.reduce((sum, { size }) => sum + size, record.size);
  return (
    all > LARGEST ||
    record.size > LARGEST_RECORD ||
    papers.some(({ size }) => size > LARGEST_PAPER) ||
    [record, ...papers].some(isBomb)
  );
}
