/** The papers that came with a case, each held to what its record says of it. */
import { openPack, type PackedPaper } from "../browser/files/case-pack.ts";
import { digestOfBytes } from "../browser/files/digest.ts";
import { entryBytes } from "../browser/files/zip-entries.ts";
import type { AttachedFile } from "../core/case/state.ts";
import type { FileProblem } from "../core/exchange/problems.ts";
import { recognise } from "../core/exchange/recognise.ts";
import { numberInWords } from "../core/words/number.ts";

/** By their names in the record; those that it does not name, by their names in the container. */
export interface PapersFound {
  whole: string[];
  changed: string[];
  missing: string[];
  unlisted: string[];
}

type Container = { text: string; papers: PackedPaper[]; file: Blob };

/** @returns what a container of a case holds; null for any other file. Never rejects. */
export async function containerIn(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Container | { problem: FileProblem } | null> {
  if (!["zip", "workbook"].includes(recognise(bytes))) return null;
  const file = new Blob([bytes]);
  const pack = await openPack(file).catch(() => null);
  return pack === null || "problem" in pack ? pack : { ...pack, file };
}

/** Reads each and compares; never rejects. */
export async function papersIn(
  { file, papers }: Pick<Container, "file" | "papers">,
  files: readonly AttachedFile[],
): Promise<PapersFound> {
  const found: PapersFound = { whole: [], changed: [], missing: [], unlisted: [] };
  const fits = new Map<string, boolean>();
  for (const paper of papers) {
    const bytes = await entryBytes(file, paper).catch(() => null);
    fits.set(paper.digest, bytes !== null && (await digestOfBytes(bytes)) === paper.digest);
    if (!files.some(({ digest }) => digest === paper.digest)) found.unlisted.push(paper.name);
  }
  for (const { name, digest, removed } of files) {
    if (removed !== null) continue;
    const isWhole = fits.get(digest);
    if (isWhole === undefined) found.missing.push(name);
    else (isWhole ? found.whole : found.changed).push(name);
  }
  return found;
}

export interface PapersTold {
  /** Of the title, after "Catatan utuh"; "" where there is nothing to add. */
  title: string;
  isBad: boolean;
  text: string[];
  list: string[];
}

/** @param found null where the file is no container: then the papers themselves are not in it. */
export function papersText(found: PapersFound | null, files: readonly AttachedFile[]): PapersTold {
  const held = files.filter(({ removed }) => removed === null);
  const nothing = { title: "", isBad: false, text: [], list: [] };
  if (found === null) {
    if (held.length === 0) return nothing;
    const many = numberInWords(held.length);
    const text = `Catatan menyebut ${many} lampiran. Isinya tidak dibawa berkas ini, jadi tidak diperiksa; sidiknya ada dalam catatan.`;
    return { ...nothing, text: [text] };
  }
  const { whole, changed, missing, unlisted } = found;
  const isBad = changed.length + unlisted.length > 0;
  const list = [
    ...changed.map((name) => `Lampiran “${name}” berubah: isinya tidak cocok dengan sidiknya.`),
    ...missing.map((name) => `Lampiran “${name}” tidak ada dalam berkas ini.`),
    ...unlisted.map((name) => `Berkas “${name}” tidak ada dalam daftar lampiran.`),
  ];
  const text = `Lampiran yang cocok dengan sidiknya: ${numberInWords(whole.length)} dari ${numberInWords(whole.length + changed.length + missing.length)}.`;
  const short = missing.length > 0 ? "lampiran tidak lengkap" : "";
  return { title: isBad ? "lampiran tidak cocok" : short, isBad, text: [text], list };
}
