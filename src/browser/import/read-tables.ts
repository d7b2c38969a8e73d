import type { FileProblem } from "../../core/import/file-problems.ts";
import type { Markup } from "../../core/import/markup.ts";
import type { RawTable } from "../../core/import/table.ts";
import { tablesOfExcel } from "./excel.ts";
import { type OfficePackage, openPackage } from "./package.ts";
import { tablesOfWord } from "./word.ts";

export type ReadTables = { tables: RawTable[]; told: string[] } | { problem: FileProblem };

/**
 * Reads the tables of a Word or Excel file. Never rejects.
 * @param parse makes plain data of HTML.
 */
export async function readTables(
  file: Blob,
  parse: (html: string) => Markup[],
): Promise<ReadTables> {
  try {
    const opened = await openPackage(file);
    if ("problem" in opened) return opened;
    const { kind, bytes } = opened;
    const { tables, told } =
      kind === "xlsx"
        ? await tablesOfExcel(bytes)
        : { tables: await tablesOfWord(bytes, parse), told: [] };
    if (tables.every(({ rows }) => rows.length === 0)) return { problem: "no-table" };
    return { tables, told: [...told, ...besides(opened)] };
  } catch {
    return { problem: "broken" };
  }
}

const besides = ({ shapes, hasMacro }: OfficePackage): string[] => [
  ...(shapes > 0
    ? [`${shapes} bentuk yang digambar tidak dibaca; letakkan simbolnya pada tabel di sini.`]
    : []),
  ...(hasMacro ? ["Makro dalam berkas ini tidak dibaca dan tidak dijalankan."] : []),
];
