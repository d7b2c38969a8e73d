/** Files without a case that are ours all the same, told by what they say of themselves. */

import { partChanges } from "../pdf/read/changes.ts";
import { documentOf } from "../pdf/read/document.ts";
import type { Opened, ReadPdf } from "../pdf/read/open.ts";
import { partsOf } from "../pdf/read/parts.ts";
import { textIn } from "../pdf/read/text.ts";
import { entry } from "../pdf/read/values.ts";
import { stampOf } from "../pdf/stamp.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @returns what the file is, as a sentence; null when nothing of ours is recognised. */
export function knownFile(bytes: Uint8Array, opened: Opened): string | null {
  if (opened.kind === "read") return ownDocument(opened);
  if (opened.kind !== "not a pdf") return null;
  if (ZIP.every((byte, i) => bytes[i] === byte)) {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4000));
    return /xl\/|\[Content_Types\]/.test(head)
      ? "Lembar kerja (XLSX), misalnya angka pemantauan dari situs ini. Tidak memuat kasus yang dapat diperiksa."
      : "Berkas ZIP, misalnya arsip beberapa PDF dari situs ini. Keluarkan isinya, lalu periksa PDF itu satu per satu.";
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /"format"\s*:\s*"sop-cadangan"/.test(start)
    ? "Berkas cadangan. Pulihkan di laman Kasus, pada “Cadangan dan penyimpanan”."
    : null;
}

/** A document that our writer stamped, such as a blank form: its title, and whether its digests agree. */
function ownDocument({ file, document }: ReadPdf): string | null {
  const stamp = stampOf(documentOf(file.after(1)).objects);
  if (stamp === null) return null;
  const { resolve, trailer } = document.objects;
  const info = (key: string) => textIn(entry(entry(trailer, "Info", resolve), key, resolve)) ?? "";
  const same = partChanges(stamp.parts, partsOf(document)).length === 0;
  const agrees = same
    ? "Isinya cocok dengan sidik yang ditulis saat dibuat; siapa pun yang mengubahnya dapat menulis sidik itu kembali."
    : "Isinya tidak cocok dengan sidik yang ditulis saat dibuat: dokumen ini diubah sesudahnya.";
  return `${info("Title")}, ${info("Subject")} (${info("Author")}). Dokumen ini tidak memuat kasus. ${agrees}`;
}
