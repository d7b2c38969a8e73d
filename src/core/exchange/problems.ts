/** Why a file cannot be opened, and the words for it. Nothing was stored or changed in any of these. */

import type { Fault } from "../case/verify.ts";
import { faultText } from "../case/words/fault-text.ts";

export type FileProblem =
  | { code: "too-large" }
  /** Reading it was given up. */
  | { code: "too-long" }
  | { code: "not-json" }
  | { code: "not-a-case" }
  /** An encrypted PDF. */
  | { code: "locked" }
  /** Several PDFs in one archive. */
  | { code: "zip" }
  | { code: "workbook" }
  /** A PDF with the records of several cases: nobody could say which one counts. */
  | { code: "several"; count: number }
  /** Files in a case's container that its record does not name, or not so. */
  | { code: "paper-unlisted" }
  /** More of them, or larger ones, than any case has. */
  | { code: "papers-limit" }
  /** `name`: of the attached file whose bytes are not those that the record names. */
  | { code: "paper-altered"; name: string }
  /** Read no more: changed, moved or deleted since it was chosen. */
  | { code: "unreadable" }
  /** One case where a backup was asked for. */
  | { code: "one-case" | "not-a-backup" }
  /** Written by a newer release, in this version of the file or of its events. */
  | { code: "newer"; version: number }
  /** `index`: the event at fault, from 0; null when the envelope itself is wrong. */
  | { code: "malformed"; path: string; index: number | null }
  | { code: "altered"; fault: Fault };

/** What happened, what was kept, what to do next: in Indonesian. */
export function problemText(problem: FileProblem): string {
  return `${happened(problem)} Tidak ada kasus yang berubah. ${next(problem)}`;
}

function happened(problem: FileProblem): string {
  switch (problem.code) {
    case "too-large":
      return "Berkas terlalu besar untuk sebuah kasus.";
    case "too-long":
      return "Membaca berkas ini memerlukan lebih dari 10 detik, lebih lama daripada berkas mana pun dari situs ini, lalu dihentikan. Tidak ada yang berubah; mintalah berkas aslinya dari pengirim.";
    case "not-json":
      return "Berkas ini tidak dapat dibaca: isinya rusak atau terpotong.";
    case "not-a-case":
      return "Berkas ini bukan berkas kasus.";
    case "locked":
      return "PDF ini terkunci (terenkripsi), jadi catatan di dalamnya tidak dapat dibaca.";
    case "zip":
      return "Ini berkas ZIP, misalnya arsip beberapa PDF dari situs ini.";
    case "workbook":
      return "Ini lembar kerja (XLSX), yang tidak memuat kasus.";
    case "several":
      return `PDF ini membawa ${problem.count} catatan kasus yang berbeda, misalnya karena digabung atau disimpan ulang.`;
    case "paper-unlisted":
      return "Di dalam berkas kasus ini ada berkas yang tidak disebut dalam catatan kasusnya.";
    case "papers-limit":
      return "Lampiran dalam berkas kasus ini terlalu banyak, terlalu besar, atau dimampatkan berlebihan.";
    case "paper-altered":
      return `Isi lampiran “${problem.name}” tidak cocok dengan catatan kasusnya: berubah atau rusak.`;
    case "unreadable":
      return "Berkas ini tidak dapat dibaca lagi: berubah, dipindahkan, atau dihapus sejak dipilih.";
    case "one-case":
      return "Ini berkas satu kasus, bukan berkas cadangan.";
    case "not-a-backup":
      return "Berkas ini bukan berkas cadangan.";
    case "newer":
      return `Berkas ini ditulis oleh terbitan situs yang lebih baru (versi ${problem.version}).`;
    case "malformed":
      return problem.index === null
        ? "Bentuk berkas kasus ini tidak benar."
        : `Bentuk catatan ke-${problem.index + 1} dalam berkas ini tidak benar.`;
    case "altered":
      return `Berkas ini tidak utuh. ${faultText(problem.fault)}`;
  }
}

function next({ code }: FileProblem): string {
  switch (code) {
    case "newer":
      return "Muat ulang situs ini untuk memperoleh terbitan terbaru, lalu coba lagi.";
    case "too-large":
    case "not-a-case":
    case "workbook":
      return "Pilih berkas .kasus.json, .kasus.zip, atau PDF yang diunduh dari situs ini.";
    case "locked":
      return "Mintalah berkas yang tidak dikunci.";
    case "zip":
      return "Keluarkan isinya, lalu pilih semua PDF itu sekaligus.";
    case "several":
      return "Periksa di laman Verifikasi, lalu mintalah PDF masing-masing kasus.";
    case "unreadable":
      return "Pilih berkas itu sekali lagi.";
    case "not-a-backup":
      return "Pilih berkas cadangan-sop-….jsonl.gz yang dibuat di situs ini.";
    case "one-case":
      return "Buka lewat “Buka berkas kasus”.";
    default:
      return "Mintalah berkas itu sekali lagi dari pengirimnya.";
  }
}
