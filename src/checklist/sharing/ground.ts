/** Why something is erased from the office's server, and what that means: asked of one case and of many alike. */
import { MAX_GROUND } from "../../core/sharing/message.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";

/** What erasing does, before it is done. */
export const CONSEQUENCES = [
  "Semua catatannya hilang dari peladen kantor dan tidak dapat dikembalikan.",
  "Salinan di peramban setiap petugas tetap ada; mereka diminta menghapusnya.",
  "Cadangan peladen yang lama masih memuatnya sampai cadangan itu dihapus.",
];

/** What is wrong with a ground that was typed into this field. */
export function groundProblems(field: string, ground: string): Problem[] {
  const { length } = ground.trim();
  if (length === 0)
    return [{ field, message: "Tulis dasar penghapusannya, misalnya masa retensi habis." }];
  return length > MAX_GROUND
    ? [{ field, message: `Ringkas dasarnya menjadi paling banyak ${MAX_GROUND} huruf.` }]
    : [];
}
