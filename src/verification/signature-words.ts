/** The fixed words on signatures: what is wrong with one, what it allows, how far its chain goes. */

import type { Chain } from "../pdf/cms/chain.ts";
import type { SignatureCheck } from "../pdf/cms/check.ts";
import type { Permission } from "../pdf/read/signatures.ts";
import type { Tone } from "./judgement.ts";
import type { CheckedSignature } from "./signatures.ts";

type Fault = Exclude<CheckedSignature["covers"], "whole" | "part">;

const COVER_FAULTS: Record<Fault, string> = {
  range: "Bagian berkas yang disebutnya tidak mungkin: bukan dua potong berkas sejak bita pertama.",
  gap: "Di antara dua potong berkas yang diliputinya ada yang lain daripada tanda tangan itu sendiri: di sana isi dapat disembunyikan.",
  end: "Bagian yang diliputinya berhenti di tengah berkas, bukan pada akhir suatu penyimpanan.",
  replaced:
    "Tanda tangan ini tidak ada dalam berkas yang diliputinya: dipasang atau diganti sesudahnya.",
};

/** @returns one sentence, null where what it covers is in order. */
export const coverFault = (covers: CheckedSignature["covers"]): string | null =>
  covers === "whole" || covers === "part" ? null : COVER_FAULTS[covers];

export const PERMISSIONS: Record<Permission, string> = {
  1: "Penanda tangan tidak mengizinkan perubahan apa pun sesudahnya (DocMDP 1).",
  2: "Sesudahnya penanda tangan hanya mengizinkan pengisian formulir dan tanda tangan (DocMDP 2).",
  3: "Sesudahnya penanda tangan hanya mengizinkan catatan, pengisian formulir, dan tanda tangan (DocMDP 3).",
};

/** @returns null where digest, key and certificate agree. */
export function sealFault(check: SignatureCheck): [Tone, string] | null {
  const { digest, key, validity, meant } = check;
  if (digest === "wrong") return ["bad", "Isi berkas bukan yang ditandatangani"];
  if (key === "wrong") return ["bad", "Tanda tangan tidak dibuat dengan kunci sertifikatnya"];
  if (digest === "unknown" || key === "unknown") {
    return ["open", "Tanda tangan tidak dapat diperiksa di sini"];
  }
  if (!meant) return ["bad", "Sertifikatnya bukan untuk tanda tangan"];
  if (validity === "early") return ["bad", "Sertifikatnya belum berlaku saat ditandatangani"];
  return validity === "expired"
    ? ["bad", "Sertifikatnya sudah berakhir saat ditandatangani"]
    : null;
}

export function chainText(chain: Chain): string {
  switch (chain.kind) {
    case "office":
      return `sampai ${chain.root}, yang ada dalam daftar kantor`;
    case "file":
      return `belum diperiksa: sampai ${chain.root}, yang dibawa berkas ini sendiri dan tidak ada dalam daftar kantor`;
    case "self":
      return "belum diperiksa: sertifikat ini diterbitkan pemiliknya sendiri, jadi siapa pun dapat menulis nama itu";
    case "open":
      return "belum diperiksa: sertifikat penerbitnya tidak ada di sini";
    case "broken":
      return "putus: penerbitnya tidak berwenang, atau tidak berlaku pada waktu itu";
  }
}
