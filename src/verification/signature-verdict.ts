/** The verdict on all signatures of a file. */

import type { Tone, Verdict } from "./judgement.ts";
import { signaturePart } from "./signature-parts.ts";
import type { Signatures } from "./signatures.ts";

const DRAWN = "Paraf dan tanda tangan gambar bukan TTE tersertifikasi.";
const UNPROVEN =
  "Tanpa jaringan tidak dapat diketahui apakah sertifikat dicabut; nama di dalamnya ialah kata penerbitnya.";

/** @param found null where the file is no PDF that can be read. */
export function signatureVerdict(found: Signatures | null): Verdict {
  const base = { of: "Tanda tangan elektronik", tone: "open", list: [], parts: [] } as const;
  if (found === null) {
    const text = ["Berkas ini tidak dapat dibaca sebagai PDF yang utuh."];
    const title = "Tanda tangan tidak dapat diperiksa";
    return { ...base, list: [], parts: [], title, text, not: DRAWN };
  }
  const { each, removed, unread } = found;
  const list = [
    ...removed.map((field) => `Tanda tangan pada isian “${field}” pernah ada, lalu dihapus.`),
    ...(unread > 0 ? [`${unread} tanda tangan lagi tidak diperiksa.`] : []),
  ];
  const parts = each.map(signaturePart);
  const tones = [...parts.map(({ tone }) => tone), ...(removed.length > 0 ? ["bad"] : [])];
  const tone = (["bad", "open"] as const).find((one) => tones.includes(one)) ?? "good";
  if (parts.length === 0) {
    const title = removed.length > 0 ? "Tanda tangan dihapus" : "Tidak ada tanda tangan elektronik";
    return {
      ...base,
      tone: removed.length > 0 ? "bad" : "open",
      title,
      text: [],
      list,
      parts,
      not: DRAWN,
    };
  }
  return { ...base, tone, title: SUMMARIES[tone], text: [], list, parts, not: UNPROVEN };
}

const SUMMARIES: Record<Tone, string> = {
  bad: "Tanda tangan elektronik tidak cocok",
  open: "Ada tanda tangan elektronik, pemiliknya belum pasti",
  good: "Tanda tangan elektronik cocok",
};
