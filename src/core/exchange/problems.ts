/** Why a file cannot be opened, and the words for it. Nothing was stored or changed in any of these. */

import type { Fault } from "../case/verify.ts";
import { faultText } from "../case/words/fault-text.ts";

export type FileProblem =
  | { code: "too-large" }
  | { code: "not-json" }
  | { code: "not-a-case" }
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
    case "not-json":
      return "Berkas ini tidak dapat dibaca: isinya rusak atau terpotong.";
    case "not-a-case":
      return "Berkas ini bukan berkas kasus.";
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
  if (code === "newer")
    return "Muat ulang situs ini untuk memperoleh terbitan terbaru, lalu coba lagi.";
  if (code === "too-large" || code === "not-a-case") {
    return "Pilih berkas .kasus.json atau PDF yang diunduh dari situs ini.";
  }
  return "Mintalah berkas itu sekali lagi dari pengirimnya.";
}
