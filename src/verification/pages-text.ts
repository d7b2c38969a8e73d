/** The words for how the pages relate to the case. */
import type { Difference, Pages } from "./pages.ts";

const PARTS = {
  "page count": "jumlah halamannya",
  structure: "susunan yang dibacakan pembaca layar",
  metadata: "keterangan berkas",
  document: "lampiran atau pengaturan berkas",
};

export function pagesText(pages: Pages): string {
  switch (pages.kind) {
    case "none":
      return "Berkas ini berkas kasus, tanpa halaman cetak.";
    case "same":
      return `Digambar ulang dan dibandingkan: halaman PDF ini sama persis dengan cetakan ulang dari kasus di dalamnya.${savedText(pages.saved)}`;
    case "different":
      return `Digambar ulang dan dibandingkan: kasus di dalamnya utuh, tetapi ${namesOf(pages.differences)} tidak sama dengan cetakan ulangnya. Bandingkan dengan isi kasus di bawah sebelum memakainya.`;
    case "by digests":
      return byDigests(pages.layout, pages.differences);
    case "no digests":
      return "Kasus di dalamnya utuh. PDF ini tidak sama dengan cetakan ulang, dan tidak membawa sidik halaman: dibuat terbitan terdahulu, atau halamannya diubah. Bandingkan halamannya dengan isi kasus di bawah.";
    case "unreadable":
      return "Kasus di dalamnya utuh, tetapi susunan PDF ini tidak dapat dibaca, misalnya karena rusak atau disimpan ulang program lain. Bandingkan halamannya dengan isi kasus di bawah.";
    case "unknown":
      return "Kasus di dalamnya utuh. Halaman PDF tidak dapat dibandingkan sekarang; bandingkan sendiri dengan isi kasus di bawah.";
  }
}

function savedText(saved: "never" | "appended" | "rewritten"): string {
  if (saved === "never") return "";
  return saved === "appended"
    ? " Sesudah diunduh ada yang ditambahkan di belakangnya, misalnya tanda tangan elektronik; yang ditambahkan itu tidak diperiksa di sini."
    : " Berkasnya sendiri disimpan ulang oleh program lain.";
}

function byDigests(layout: number, differences: readonly Difference[]): string {
  const made = `PDF ini dibuat terbitan lain (tata letak ${layout}), jadi tidak dapat digambar ulang untuk dibandingkan.`;
  if (differences.length === 0) {
    return `${made} Yang diperiksa: seluruh halamannya cocok dengan sidik halaman yang ditulis saat PDF itu dibuat. Sidik itu menunjukkan perubahan yang tidak disengaja; siapa pun yang mengubah halaman dapat menulisnya kembali.`;
  }
  return `${made} Yang diperiksa: ${namesOf(differences)} tidak cocok dengan sidik halaman yang ditulis saat PDF itu dibuat. Bandingkan dengan isi kasus di bawah sebelum memakainya.`;
}

/** @returns what differs, as the subject of a sentence. */
function namesOf(differences: readonly Difference[]): string {
  const numbers = differences.flatMap((one) => (typeof one === "object" ? [one.page + 1] : []));
  const rest = differences.flatMap((one) => (typeof one === "object" ? [] : [PARTS[one]]));
  const pages = numbers.length === 0 ? [] : [`halaman ${listed(numbers.map(String))}`];
  return listed([...pages, ...rest]);
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} dan ${words.at(-1)}`;
