/**
 * Refusals and missing entries in words for the screen: what happened and what to do next. A refused
 * command changed nothing, so no text needs to say what was kept; the screen keeps what was typed.
 */

import { momentInWords } from "../../words/time.ts";
import type { EntryField, Missing, Refusal } from "../refusals.ts";

const FIELDS: Record<EntryField, string> = {
  number: "Nomor kasus",
  subject: "Perihal",
  applicant: "Pemohon",
  reason: "Alasan",
  text: "Catatan",
  name: "Nama",
  position: "Jabatan",
  caseId: "Kode kasus",
};

/** One sentence or two in Indonesian that explain a refusal. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case "incomplete":
      return `Belum lengkap: ${refusal.missing.map(missingText).join(" ")}`;
    case "blank":
      return `${FIELDS[refusal.field]} belum diisi.`;
    case "date-invalid":
      return `Tanggal “${refusal.value}” tidak dapat dipakai. Tulis tanggal yang ada dalam kalender, paling akhir hari ini.`;
    case "time-in-future":
      return `Waktu kejadian tidak boleh sesudah waktu pencatatan (${momentInWords(refusal.latest)}).`;
    case "time-too-early":
      return `Waktu kejadian tidak boleh sebelum ${momentInWords(refusal.earliest)}, saat langkah atau peristiwa sebelumnya selesai. Periksa waktunya, atau koreksi lebih dahulu waktu yang sebelumnya.`;
    case "time-too-late":
      return `Waktu kejadian tidak boleh sesudah ${momentInWords(refusal.latest)}, karena peristiwa berikutnya sudah tercatat pada waktu itu.`;
    case "clock-paused":
      return `Waktu kasus ini berhenti sejak ${momentInWords(refusal.since)}. Lanjutkan waktunya lebih dahulu.`;
    case "sop-not-newer":
      return `Versi SOP ${refusal.version} tidak lebih baru daripada versi yang dipakai kasus ini.`;
    default:
      return TEXTS[refusal.code];
  }
}

type Plain = Exclude<
  Refusal["code"],
  | "incomplete"
  | "blank"
  | "date-invalid"
  | "time-in-future"
  | "time-too-early"
  | "time-too-late"
  | "clock-paused"
  | "sop-not-newer"
>;

const TEXTS: Record<Plain, string> = {
  "no-case": "Kasus ini tidak ditemukan. Muat ulang daftar kasus.",
  "case-exists": "Kasus dengan kode ini sudah ada. Buka kasus itu dari daftar.",
  "case-sealed": "Kasus sudah disahkan. Buka kembali kasus lebih dahulu bila perlu diubah.",
  "case-cancelled": "Kasus sudah dibatalkan. Buka kembali kasus lebih dahulu bila perlu diubah.",
  "case-finished": "Semua langkah sudah selesai. Sahkan kasus, atau buka kembali satu langkah.",
  "case-unfinished": "Kasus belum dapat disahkan: masih ada langkah yang belum selesai.",
  "case-running": "Kasus masih berjalan; tidak perlu dibuka kembali.",
  "round-not-current":
    "Langkah ini bukan lagi langkah yang sedang dikerjakan. Muat ulang kasus untuk melihat keadaan terakhir.",
  "round-unknown": "Putaran langkah ini tidak ada dalam catatan kasus.",
  "round-not-ended": "Langkah ini belum selesai: ubah langsung pada formulirnya, tanpa koreksi.",
  "step-unknown": "Langkah ini tidak dapat dipilih. Pilih langkah lain.",
  "requirement-unknown": "Butir kelengkapan ini tidak ada pada langkah ini. Muat ulang kasus.",
  "outcome-unknown": "Hasil ini tidak ada pada langkah ini. Pilih salah satu hasil yang tersedia.",
  "outcome-returns": "Hasil ini mengembalikan pekerjaan. Pakai “Kembalikan” dan isi alasannya.",
  "outcome-goes-on": "Hasil ini meneruskan pekerjaan. Pakai “Selesaikan langkah”.",
  "outcome-changes-route":
    "Koreksi tidak dapat mengubah arah alur. Kembalikan pekerjaan atau buka kembali langkahnya.",
  "nothing-to-count": "Langkah ini tidak dihitung menurut jumlah berkas. Muat ulang kasus.",
  "quantity-invalid": "Jumlah harus berupa bilangan bulat, paling sedikit 1.",
  "step-not-optional": "Langkah ini wajib dikerjakan: SOP tidak membolehkannya dilewati.",
  "participant-unknown":
    "Ada pelaksana lain yang tidak disebut SOP pada langkah ini, atau tertulis dua kali.",
  "time-invalid": "Waktu tidak dapat dibaca. Tulis tanggal dan jam yang benar.",
  "nothing-changed": "Tidak ada yang berubah.",
  "clock-running": "Waktu kasus ini sedang berjalan; tidak ada yang perlu dilanjutkan.",
  "pause-too-short":
    "Waktu harus berjalan lagi sesudah saat berhentinya. Tulis tanggal yang lebih akhir.",
  "note-not-pinned": "Catatan ini tidak disematkan lagi.",
  "file-invalid": "Berkas ini kosong atau tidak dapat dibaca. Pilih berkas lain.",
  "file-attached": "Berkas yang sama sudah dilampirkan di tempat ini.",
  "file-unknown": "Lampiran ini tidak ada lagi dalam kasus. Muat ulang kasus.",
  "signatory-missing": "Penanda tangan belum lengkap. Isi semua blok tanda tangan.",
  "signatory-unknown": "Ada penanda tangan yang tidak diminta SOP ini, atau tertulis dua kali.",
  "seal-outdated":
    "Catatan kasus bertambah sejak ringkasan ditampilkan. Periksa ringkasan terbaru, lalu sahkan kembali.",
  "sop-other":
    "SOP ini berbeda dari SOP kasus. Kasus hanya dapat pindah ke versi baru SOP yang sama.",
  "sop-step-gone":
    "Langkah yang sedang dikerjakan tidak ada pada versi baru. Pilih langkah untuk melanjutkan.",
  "not-recordable":
    "Ada huruf atau angka yang tidak dapat disimpan. Hapus tanda yang rusak pada isian, lalu coba lagi.",
};

/** What to do about one missing entry. */
function missingText(missing: Missing): string {
  switch (missing.entry) {
    case "requirement":
      return `Centang “${missing.label}”, atau tandai tidak ada dengan alasan.`;
    case "outcome":
      return "Pilih hasil.";
    case "performer-name":
      return "Isi nama pelaksana.";
    case "performer-position":
      return "Isi jabatan.";
    case "participant":
      return `Isi nama ${missing.label}.`;
    case "document":
      return "Isi nomor dan tanggal dokumen, atau nyatakan tanpa nomor.";
    case "reason":
      return "Isi alasan.";
  }
}
