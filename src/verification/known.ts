/** Files without a case that are ours all the same, told by what they say of themselves. */

import { recognise } from "../core/exchange/recognise.ts";
import { paragraph } from "../core/words/paragraph.ts";
import { partChanges } from "../pdf/read/changes.ts";
import { documentOf } from "../pdf/read/document.ts";
import type { Opened, ReadPdf } from "../pdf/read/open.ts";
import { partsOf } from "../pdf/read/parts.ts";
import { textIn } from "../pdf/read/text.ts";
import { entry } from "../pdf/read/values.ts";
import { stampOf } from "../pdf/stamp.ts";

/** An SOP of this site, as its papers name it. */
export interface PublishedPaper {
  /** Of the SOP. */
  name: string;
  /** Who issued it, as in the file's own description. */
  author: string;
  /** All that were ever published here. */
  versions: readonly string[];
}

export interface KnownFile {
  what: string;
  /** Null where it does not say, or what this site publishes could not be had. */
  from: "here" | "elsewhere" | null;
}

/**
 * @param loadPapers what this site publishes: asked for a stamped document alone; null where it cannot be had.
 * @returns what the file is, in sentences; null when nothing of ours is recognised.
 */
export async function knownFile(
  bytes: Uint8Array,
  opened: Opened,
  loadPapers: () => Promise<readonly PublishedPaper[] | null>,
): Promise<KnownFile | null> {
  if (opened.kind === "read") return ownDocument(opened, loadPapers);
  if (opened.kind !== "not a pdf") return null;
  const what = await byFirstBytes(bytes);
  return what === null ? null : { what, from: null };
}

async function byFirstBytes(bytes: Uint8Array): Promise<string | null> {
  switch (recognise(bytes)) {
    case "workbook":
      return "Lembar kerja (XLSX), misalnya angka pemantauan dari situs ini. Tidak memuat kasus yang dapat diperiksa.";
    case "zip":
      return "Berkas ZIP, misalnya arsip beberapa PDF dari situs ini. Keluarkan isinya, lalu pilih semua PDF itu sekaligus.";
    default:
      return /"format"\s*:\s*"sop-cadangan"/.test(await beginning(bytes))
        ? "Berkas cadangan. Pulihkan di laman Kasus, pada “Cadangan dan penyimpanan”."
        : null;
  }
}

/** The first characters of a text, unzipped where it is zipped; "" where it cannot be. */
async function beginning(bytes: Uint8Array): Promise<string> {
  if (recognise(bytes) !== "gzip") return new TextDecoder().decode(bytes.subarray(0, 200));
  try {
    const zipped = new Blob([bytes.slice(0, 100_000)]).stream();
    const reader = zipped.pipeThrough(new DecompressionStream("gzip")).getReader();
    const { value } = await reader.read();
    reader.cancel().catch(() => undefined);
    return new TextDecoder().decode(value?.subarray(0, 200));
  } catch {
    return "";
  }
}

/** A document that our writer stamped, such as a blank form: its title, and whether its digests agree. */
async function ownDocument(
  { file, document }: ReadPdf,
  loadPapers: () => Promise<readonly PublishedPaper[] | null>,
): Promise<KnownFile | null> {
  const stamp = stampOf(documentOf(file.after(1)).objects);
  if (stamp === null) return null;
  const { resolve, trailer } = document.objects;
  const info = (key: string) => textIn(entry(entry(trailer, "Info", resolve), key, resolve)) ?? "";
  const [title, subject, author] = [info("Title"), info("Subject"), info("Author")];
  const same = partChanges(stamp.parts, partsOf(document)).length === 0;
  const agrees = same
    ? "Isinya cocok dengan sidik yang ditulis saat dibuat; siapa pun yang mengubahnya dapat menulis sidik itu kembali."
    : "Isinya tidak cocok dengan sidik yang ditulis saat dibuat: dokumen ini diubah sesudahnya.";
  const papers = await loadPapers();
  const paper = papers?.find((one) => one.author === author && title.includes(one.name));
  const version = /versi (\S+)$/i.exec(subject)?.[1] ?? "";
  const published =
    paper === undefined || paper.versions.includes(version)
      ? null
      : `Versi ${version} tidak pernah terbit di situs ini.`;
  const what = paragraph(
    `${title}, ${subject} (${author}).`,
    "Dokumen ini tidak memuat kasus.",
    published,
    agrees,
  );
  if (papers === null) return { what, from: null };
  return { what, from: paper === undefined ? "elsewhere" : "here" };
}
