/** What was pasted or picked, understood. */
import { markupIn } from "../../browser/import/html.ts";
import { readTables } from "../../browser/import/read-tables.ts";
import { fileProblemText } from "../../core/import/file-problems.ts";
import { tablesIn } from "../../core/import/markup.ts";
import { tabSeparated } from "../../core/import/tab-separated.ts";
import { understand } from "../../core/import/understand.ts";
import type { Understood } from "../../core/import/understood.ts";
import type { Pasted } from "./pasted.ts";

export type Read = { kind: "understood"; found: Understood } | { kind: "problem"; text: string };

const NOTHING =
  "Tidak ada tabel dengan judul kolom Uraian atau Kegiatan. Sertakan baris judulnya saat menyalin, lalu tempelkan sekali lagi.";

const orNothing = (found: Understood): Read =>
  found.columns.length === 0 ? { kind: "problem", text: NOTHING } : { kind: "understood", found };

export function readPasted({ html, text }: Pasted): Read {
  const tables = tablesIn(markupIn(html));
  const plain = tabSeparated(text);
  return orNothing(understand(tables.length > 0 || plain === null ? tables : [plain]));
}

export async function readFile(file: File): Promise<Read> {
  const read = await readTables(file, markupIn);
  if ("problem" in read) return { kind: "problem", text: fileProblemText(read.problem) };
  const found = understand(read.tables);
  return orNothing({ ...found, told: [...read.told, ...found.told] });
}
