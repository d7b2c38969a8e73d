import type { Safety } from "../../browser/kept/safety.ts";
import { sizeInWords } from "../../core/words/number.ts";

const PERSISTENCE: Record<Safety["persistence"], string> = {
  granted: "Peramban berjanji tidak menghapus data situs ini dengan sendirinya.",
  denied:
    "Peramban tidak berjanji mempertahankan data situs ini: bila ruang perangkat habis, data dapat dihapusnya. Buat cadangan secara teratur.",
  unknown:
    "Peramban ini tidak dapat ditanya apakah data situs ini dipertahankan. Buat cadangan secara teratur.",
};

export const persistenceText = ({ persistence }: Safety): string => PERSISTENCE[persistence];

/** Room used and left, or null where the browser does not tell. */
export function roomText({ used, quota }: Safety): string | null {
  if (used === null || quota === null) return null;
  return `Terpakai ${sizeInWords(used)} dari ${sizeInWords(quota)} yang disediakan peramban.`;
}
