/** Why a zip is not published, in a sentence each, and what to do. */
import type { BundleProblem } from "./bundle.ts";

const AGAIN = "Buat zipnya sekali lagi pada halaman Susun SOP, bagian Keluar.";

/** @returns the sentences for the person; nothing was written. */
export function bundleProblemText(problem: BundleProblem): string {
  switch (problem.kind) {
    case "too-large":
      return `Isi zip ini jauh lebih besar daripada sebuah SOP, jadi tidak dibuka. ${AGAIN}`;
    case "no-zip":
      return "Berkas ini bukan zip. Pilih berkas .zip dari halaman Susun SOP, bagian Keluar.";
    case "broken":
      return `Zip ini rusak, terpotong, atau berkata sandi. Unduh atau salin sekali lagi; bila tetap rusak: ${AGAIN}`;
    case "no-sop":
      return `Zip ini tidak memuat SOP: berkas sop/<kode>.yaml tidak ada. ${AGAIN}`;
    case "no-versions":
      return `Zip ini tidak lengkap: berkas sop/versions.json tidak ada. ${AGAIN}`;
    case "outside":
      return `Zip ini memuat berkas yang hendak ditulis di luar map isi situs: “${problem.name}”. Jangan dipakai; minta zip baru kepada penyusunnya.`;
    case "page":
      return `Zip ini memuat halaman MDX: “${problem.name}”. Halaman seperti itu dapat menjalankan program, jadi tidak diambil dari zip; tulis dengan tangan di map content.`;
    case "unknown":
      return `Zip ini memuat berkas yang tidak dikenal: “${problem.name}”. ${AGAIN}`;
    case "twice":
      return `Zip ini memuat “${problem.name}” dua kali. ${AGAIN}`;
    case "no-text":
      return `Berkas “${problem.name}” di dalam zip ini bukan tulisan. ${AGAIN}`;
    case "several":
      return `Zip ini memuat beberapa SOP: ${problem.names.join(", ")}. Terbitkan satu per satu.`;
  }
}
