/** What a backup brings, counted and said: once as what would happen, once as what did. */
import type { RestoreCount } from "../../browser/exchange/restore.ts";
import { numberInWords } from "../../core/words/number.ts";

type Counted = readonly [many: number, inWords: (many: string) => string];

/** @returns each count in its words; what there is none of is left out. */
export const counted = (all: readonly Counted[]): string[] =>
  all.filter(([many]) => many > 0).map(([many, inWords]) => inWords(numberInWords(many)));

/**
 * What lies beside the cases of a backup: how many, and what becomes of them; drafts by their names.
 * @param isDone it happened; else it would.
 */
export const besideCounts = ({ forms, drafts, papers }: RestoreCount, isDone: boolean): string[] =>
  counted([
    [
      forms.added,
      (n) =>
        isDone ? `${n} formulir penilaian ditambahkan` : `${n} formulir penilaian akan ditambahkan`,
    ],
    [forms.same, (n) => `${n} formulir penilaian sudah ada di sini: tidak diubah`],
    [
      forms.kept,
      (n) =>
        `${n} formulir penilaian di sini berbeda isinya dan tetap dipakai; untuk memakai isi cadangan, kosongkan dahulu formulir itu di halaman Pemantauan`,
    ],
    [
      forms.unread,
      (n) => `${n} formulir penilaian tidak dapat dibaca terbitan situs ini: dilewati`,
    ],
    ...draftCounts(drafts, isDone),
    [
      papers.added,
      (n) => (isDone ? `${n} lampiran ditambahkan` : `${n} lampiran akan ditambahkan`),
    ],
    [papers.same, (n) => `${n} lampiran sudah ada di sini: tidak diubah`],
    [papers.unread, (n) => `${n} lampiran berubah atau rusak dalam cadangan: dilewati`],
  ]);

const draftCounts = (
  { added, copied, remarked, same, unread }: RestoreCount["drafts"],
  isDone: boolean,
): Counted[] => [
  [
    added.length,
    (n) =>
      isDone
        ? `${n} konsep SOP ditambahkan: ${named(added)}`
        : `${n} konsep SOP akan ditambahkan: ${named(added)}`,
  ],
  [
    copied.length,
    (n) =>
      isDone
        ? `${n} konsep SOP di sini berbeda isinya dan tetap; isi cadangan ditambahkan sebagai salinan: ${named(copied)}`
        : `${n} konsep SOP di sini berbeda isinya dan tetap; isi cadangan akan ditambahkan sebagai salinan: ${named(copied)}`,
  ],
  [
    remarked.length,
    (n) =>
      isDone
        ? `${n} konsep SOP sudah ada di sini; catatannya digabungkan: ${named(remarked)}`
        : `${n} konsep SOP sudah ada di sini; catatannya akan digabungkan: ${named(remarked)}`,
  ],
  [same.length, (n) => `${n} konsep SOP sudah ada di sini: tidak diubah: ${named(same)}`],
  [unread, (n) => `${n} konsep SOP tidak dapat dibaca terbitan situs ini: dilewati`],
];

const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
