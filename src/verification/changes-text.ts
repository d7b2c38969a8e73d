/** The words for what is otherwise in a PDF than it was. */

import { inSeries } from "../core/words/series.ts";
import type { Change, PagePart } from "../pdf/read/changes.ts";

const PARTS: Record<PagePart, string> = {
  content: "isi halaman",
  resources: "huruf atau gambar di halaman",
  page: "halaman",
};

/** By what PDF calls them; anything else is "tempelan". */
const ANNOTATIONS: Record<string, string> = {
  FreeText: "teks tempelan",
  Text: "catatan tempel",
  Stamp: "stempel",
  Ink: "coretan tangan",
  Highlight: "sorotan",
  StrikeOut: "coretan",
  Redact: "penghapusan",
  Link: "tautan",
  Widget: "isian formulir",
  FileAttachment: "lampiran tempel",
};

/** @returns one noun phrase for each thing that differs, pages of one kind together. */
export function differencesInWords(changes: readonly Change[]): string[] {
  const words = changes.flatMap((change) => (change.kind === "page" ? [] : [phrase(change)]));
  const pages = (["content", "resources", "page"] as const).flatMap((what) => {
    const numbers = changes.flatMap((one) =>
      one.kind === "page" && one.what === what ? [String(one.page + 1)] : [],
    );
    return numbers.length === 0 ? [] : [`${PARTS[what]} ${inSeries(numbers)}`];
  });
  return [...new Set([...pages, ...words])];
}

function phrase(change: Exclude<Change, { kind: "page" }>): string {
  switch (change.kind) {
    case "page count":
      return `jumlah halaman (${change.after}, seharusnya ${change.before})`;
    case "structure":
      return "susunan yang dibacakan pembaca layar";
    case "metadata":
      return "keterangan berkas (judul, tanggal)";
    case "document":
      return "lampiran atau pengaturan berkas";
    case "making":
      return "sidik halaman yang ditulis saat dibuat";
    case "form":
      return "isian formulir";
    case "validation":
      return "data pemeriksaan tanda tangan";
    case "signature":
      return change.area === null
        ? "isian tanda tangan elektronik tanpa tampilan"
        : `tampilan tanda tangan elektronik di halaman ${change.page + 1}`;
    case "annotation": {
      const what = ANNOTATIONS[change.type] ?? "tempelan";
      const where = `${what} di halaman ${change.page + 1}`;
      return change.gone ? `${where} (dihapus)` : where;
    }
  }
}
