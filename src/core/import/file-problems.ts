/** Why a file cannot be read as tables, in a sentence each: what happened, and what to do. */

export type FileProblem =
  | "too-large"
  | "too-full"
  | "locked"
  | "old"
  | "open-document"
  | "pdf"
  | "broken"
  | "other"
  | "no-table";

/** @returns the sentences for the person; what is on the page stays as it is. */
export function fileProblemText(problem: FileProblem): string {
  switch (problem) {
    case "too-large":
      return "Berkas ini lebih besar dari 20 MB, jadi tidak dibuka. Simpan salinan yang hanya memuat tabelnya, atau tempelkan tabelnya.";
    case "too-full":
      return "Isi berkas ini terlalu besar untuk sebuah tabel SOP, jadi tidak dibuka. Tempelkan tabelnya saja.";
    case "locked":
      return "Berkas ini dilindungi kata sandi. Buka di Word atau Excel, simpan salinan tanpa kata sandi, lalu pilih salinan itu.";
    case "old":
      return "Berkas ini memakai bentuk lama (.doc atau .xls). Buka di Word atau Excel, simpan sebagai .docx atau .xlsx, lalu pilih salinan itu.";
    case "open-document":
      return "Berkas OpenDocument belum dapat dibuka. Simpan sebagai .docx atau .xlsx, atau salin tabelnya lalu tempelkan.";
    case "pdf":
      return "PDF tidak menyimpan tabelnya sebagai tabel. Buka berkas Word atau Excel asalnya, atau salin tabelnya lalu tempelkan.";
    case "broken":
      return "Berkas ini rusak atau terpotong. Buka di Word atau Excel, simpan sekali lagi, lalu pilih salinan itu.";
    case "other":
      return "Berkas ini bukan dokumen Word atau buku kerja Excel. Pilih berkas .docx atau .xlsx, atau tempelkan tabelnya.";
    case "no-table":
      return "Berkas ini tidak memuat tabel. Pilih berkas yang memuat tabel langkah, atau tempelkan tabelnya.";
  }
}
