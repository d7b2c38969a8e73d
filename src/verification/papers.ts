/** The papers that came with a case, each held to what its record says of it. */
import { openPack, type PackedPaper } from "../browser/files/case-pack.ts";
import { digestOfBytes } from "../browser/files/digest.ts";
import { bytesInPdf, type PaperInPdf, papersInPdf } from "../browser/files/papers-in-pdf.ts";
import { entryBytes } from "../browser/files/zip-entries.ts";
import { comparePapers } from "../core/case/papers/compare.ts";
import type { AttachedFile, CaseState } from "../core/case/state.ts";
import type { FileProblem } from "../core/exchange/problems.ts";
import { recognise } from "../core/exchange/recognise.ts";
import { numberInWords } from "../core/words/number.ts";
import { inSeries } from "../core/words/series.ts";
import { TooMuch } from "../pdf/read/budget.ts";
import type { ReadPdf } from "../pdf/read/open.ts";
import { picturesOnPages } from "./page-pictures.ts";
import type { CarriedParts } from "./pages.ts";

/** By their names in the record; those that it does not name, by their names in the container. */
export interface PapersFound {
  whole: string[];
  changed: string[];
  missing: string[];
  unlisted: string[];
  /** Whose pages show pixels that were drawn anew, so that only the paper itself is held to its digest. */
  redrawn: string[];
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
  const found: PapersFound = { whole: [], changed: [], missing: [], unlisted: [], redrawn: [] };
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

/** The papers in the PDF of a case, and what its pages are drawn again with. */
export interface PapersInside {
  found: PapersFound;
  carried: CarriedParts;
}

/**
 * Reads each and compares. Rejects with TooMuch beyond the budget.
 * @param text the record.
 * @returns null where the PDF carries nothing but the record.
 */
export async function papersInside(
  bytes: Uint8Array<ArrayBuffer>,
  opened: ReadPdf,
  text: string,
  state: CaseState,
): Promise<PapersInside | null> {
  const came = await papersInPdf(bytes, opened, text);
  if ("problem" in came) throw new TooMuch("bytes");
  if (came.length === 0) return null;
  const { fitting, carried, whole, changed, missing, unlisted } = comparePapers(state, came);
  const contents: Map<string, Uint8Array | null> = new Map(
    [...carried].map((digest) => [digest, null]),
  );
  for (const paper of fitting) {
    if ("at" in paper && carried.has(paper.digest)) {
      contents.set(paper.digest, await contentOf(bytes, paper));
    }
  }
  const { pictures, redrawn, names } = await picturesOnPages(opened.document, state, contents);
  return {
    found: { whole, changed, missing, unlisted, redrawn: names },
    carried: { papers: contents, pictures, redrawn },
  };
}

const contentOf = async (bytes: Uint8Array<ArrayBuffer>, paper: PaperInPdf) =>
  paper.isFolded
    ? bytesInPdf(new Blob([bytes]), paper)
    : bytes.subarray(paper.at, paper.at + paper.packed);

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
  const { whole, changed, missing, unlisted, redrawn } = found;
  const isBad = changed.length + unlisted.length > 0;
  const list = [
    ...changed.map((name) => `Lampiran “${name}” berubah: isinya tidak cocok dengan sidiknya.`),
    ...missing.map((name) => `Lampiran “${name}” tidak ada dalam berkas ini.`),
    ...unlisted.map((name) => `Berkas “${name}” tidak ada dalam daftar lampiran.`),
  ];
  const text = `Lampiran yang cocok dengan sidiknya: ${numberInWords(whole.length)} dari ${numberInWords(whole.length + changed.length + missing.length)}.`;
  const anew =
    redrawn.length === 0
      ? []
      : [
          `Gambar pada halamannya sendiri digambar ulang saat PDF dibuat untuk ${inSeries(redrawn.map((name) => `“${name}”`))}: pikselnya tidak diperiksa. Yang cocok dengan sidiknya ialah lampirannya.`,
        ];
  const short = missing.length > 0 ? "lampiran tidak lengkap" : "";
  return { title: isBad ? "lampiran tidak cocok" : short, isBad, text: [text, ...anew], list };
}
