/** The words for how the pages relate to the case. */

import { paragraph } from "../core/words/paragraph.ts";
import { inSeries } from "../core/words/series.ts";
import type { Change } from "../pdf/read/changes.ts";
import { differencesInWords } from "./changes-text.ts";
import type { Pages } from "./pages.ts";

type Same = Extract<Pages, { kind: "same" }>;

export function pagesText(pages: Pages): string {
  switch (pages.kind) {
    case "none":
      return "Berkas ini berkas kasus, tanpa halaman cetak.";
    case "same":
      return paragraph(
        "Digambar ulang dan dibandingkan: halaman PDF ini sama persis dengan cetakan ulang dari kasus di dalamnya.",
        savedText(pages),
      );
    case "different":
      return paragraph(
        "Digambar ulang dan dibandingkan.",
        `Tidak sama dengan cetakan ulang dari kasus di dalamnya: ${inSeries(differencesInWords(pages.changes))}.`,
        addedText(pages.added),
        "Bandingkan dengan isi kasus di bawah sebelum memakainya.",
      );
    case "by digests":
      return byDigests(pages.layout, pages.changes);
    case "no digests":
      return "PDF ini tidak sama dengan cetakan ulang, dan tidak membawa sidik halaman: dibuat terbitan terdahulu, atau halamannya diubah. Bandingkan halamannya dengan isi kasus di bawah.";
    case "among":
      return `Halaman ${pages.first + 1} sampai ${pages.first + pages.count} berkas ini sama dengan cetakan ulang dari kasus itu.`;
    case "cut":
      return "Bagian akhir PDF ini tidak ada, jadi halamannya tidak dapat dibaca seluruhnya. Mintalah berkasnya sekali lagi dari pengirimnya.";
    case "unreadable":
      return "Susunan PDF ini tidak dapat dibaca, jadi halamannya tidak diperiksa. Bandingkan halamannya dengan isi kasus di bawah.";
    case "unknown":
      return "Halaman PDF tidak dapat dibandingkan; bandingkan sendiri dengan isi kasus di bawah.";
  }
}

const addedText = (added: readonly Change[]): string =>
  added.length === 0 ? "" : `Sesudahnya ditambahkan: ${inSeries(differencesInWords(added))}.`;

function savedText({ saved, changes }: Same): string {
  if (saved === "never") return "";
  const added = addedText(changes);
  if (saved === "appended") return added === "" ? "Sesudahnya tidak ada yang ditambahkan." : added;
  return paragraph(
    "Berkasnya disimpan ulang oleh program lain: isinya tetap, bitanya berbeda.",
    added,
  );
}

function byDigests(layout: number, changes: readonly Change[]): string {
  const made = `PDF ini dibuat terbitan lain (tata letak ${layout}), jadi tidak dapat digambar ulang untuk dibandingkan.`;
  if (changes.length === 0) {
    return `${made} Yang diperiksa: seluruh halamannya cocok dengan sidik halaman yang ditulis saat PDF itu dibuat. Sidik itu menunjukkan perubahan yang tidak disengaja; siapa pun yang mengubah halaman dapat menulisnya kembali.`;
  }
  return `${made} Yang diperiksa: tidak cocok dengan sidik halaman yang ditulis saat PDF itu dibuat: ${inSeries(differencesInWords(changes))}. Bandingkan dengan isi kasus di bawah sebelum memakainya.`;
}
