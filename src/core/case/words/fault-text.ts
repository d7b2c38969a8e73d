/** Faults of a log in words: where it stops being what was written. Entries are counted from 1. */
import type { Fault } from "../verify.ts";

/** One Indonesian sentence that names the first place at fault. */
export function faultText({ kind, index }: Fault): string {
  const place = `Catatan ke-${index + 1}`;
  switch (kind) {
    case "empty":
      return "Berkas ini tidak memuat satu catatan pun.";
    case "altered":
      return `${place} tidak cocok dengan sidiknya: isinya berubah setelah dicatat.`;
    case "cut":
      return `${place} hilang: catatan terpotong.`;
    case "reordered":
      return `${place} tidak pada urutannya.`;
    case "clock-backwards":
      return `${place} dicatat lebih awal daripada catatan sebelumnya.`;
    case "does-not-follow":
      return `${place} tidak mungkin terjadi sesudah catatan sebelumnya.`;
  }
}
