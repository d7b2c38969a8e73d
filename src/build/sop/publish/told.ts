/** What a zip would change, as the person who publishes it reads it. */
import { dayInWords } from "../../../core/words/day.ts";
import type { Plan } from "./plan.ts";

const list = (lines: readonly string[]): string[] => lines.map((line) => `  - ${line}`);

const lawIn = (path: string): boolean => path.startsWith("regulations/");

/** @returns the lines to show before anything is asked. */
export function toldOf({ sop, before, changes, looks, files }: Plan): string {
  const [latest] = sop.changes;
  const laws = files.filter(({ path }) => lawIn(path));
  return [
    `SOP ${sop.identity.name} (${sop.id}), versi ${sop.version}, ${dayInWords(latest?.date ?? "")}, ${sop.steps.length} langkah.`,
    `Menurut penyusun: ${latest?.summary ?? ""}`,
    "",
    ...(before === null
      ? ["SOP ini baru: belum ada di situs ini."]
      : [
          `Yang berubah sejak versi ${before.version}:`,
          ...list(changes.length > 0 ? changes : ["Tidak ada yang berubah pada isinya."]),
        ]),
    ...(looks.length > 0
      ? ["", "Perlu dilihat; tidak menghalangi penerbitan:", ...list(looks)]
      : []),
    "",
    "Yang ditulis ke map content:",
    ...list(files.map(({ path, isNew }) => `${path} (${isNew ? "baru" : "diganti"})`)),
    ...(laws.length > 0
      ? [
          "",
          "Peraturan di atas tampil sebagai belum diverifikasi, sampai statusnya diperiksa pada sumber resminya.",
        ]
      : []),
  ].join("\n");
}
