/** Sheets of an Excel workbook as tables; its library is fetched with the first one. */
import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import { MOST_COLUMNS, type RawCell, type RawTable } from "../../core/import/table.ts";
import { wallClock } from "../../core/time/zone.ts";
import { dayInWords } from "../../core/words/day.ts";

/** Beyond this a sheet is no table of steps. */
const RANGE = "A1:BH5000";

export interface Workbook {
  tables: RawTable[];
  /** What a person should know of how it was read, in sentences. */
  told: string[];
}

/**
 * @param bytes a package of `openPackage`.
 * @throws Error when the workbook cannot be read.
 */
export async function tablesOfExcel(bytes: Uint8Array): Promise<Workbook> {
  const { readXlsx } = await import("hucre/xlsx");
  const { sheets } = await readXlsx(bytes, { range: RANGE });
  const read = sheets.filter(({ rows }) => rows.some((row) => row.some((value) => value !== null)));
  const shown = read.filter((sheet) => !isHidden(sheet));
  const hidden = read
    .filter(isHidden)
    .map(({ name }) => `Lembar tersembunyi “${name}” tidak dibaca.`);
  const formulas = shown.reduce((sum, { cells }) => sum + formulasIn(cells), 0);
  const computed =
    formulas > 0 ? [`${formulas} sel berisi rumus; yang dibaca nilainya yang terakhir.`] : [];
  return { tables: shown.map(tableOf), told: [...hidden, ...computed] };
}

const isHidden = (sheet: Sheet): boolean => sheet.hidden === true || sheet.veryHidden === true;

const formulasIn = (cells: Sheet["cells"]): number =>
  [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length;

function tableOf(sheet: Sheet): RawTable {
  const unread: string[] = [];
  const merges = sheet.merges ?? [];
  const last = sheet.rows.findLastIndex((row) => row.some((value) => value !== null));
  const rows = sheet.rows.slice(0, last + 1).map((values, r) => {
    const isHiddenRow = sheet.rowDefs?.get(r)?.hidden === true;
    const cells = Array.from({ length: Math.min(values.length, MOST_COLUMNS) }, (_, c) => c)
      .filter((c) => !merges.some((one) => isCovered(one, r, c)))
      .map((c): RawCell => {
        const merge = merges.find(({ startRow, startCol }) => startRow === r && startCol === c);
        const text = textOf(
          values[c] ?? null,
          sheet.cells?.get(`${r},${c}`),
          unread,
          placeOf(r, c),
        );
        return {
          text: isHiddenRow ? "" : text,
          rowSpan: merge ? merge.endRow - merge.startRow + 1 : 1,
          colSpan: merge ? merge.endCol - merge.startCol + 1 : 1,
        };
      });
    const said = values.filter((value) => value !== null).join(" ");
    if (isHiddenRow && said !== "") unread.push(`Baris tersembunyi ${r + 1}: “${said}”`);
    return cells;
  });
  return { rows, unread };
}

interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

const isCovered = ({ startRow, startCol, endRow, endCol }: Merge, r: number, c: number): boolean =>
  r >= startRow &&
  r <= endRow &&
  c >= startCol &&
  c <= endCol &&
  !(r === startRow && c === startCol);

/** "C5" */
function placeOf(row: number, column: number): string {
  const letter = (n: number) => String.fromCharCode(65 + n);
  const high = Math.floor(column / 26);
  return `${high > 0 ? letter(high - 1) : ""}${letter(column % 26)}${row + 1}`;
}

function textOf(value: CellValue, cell: Cell | undefined, unread: string[], place: string): string {
  if (value === null) return "";
  if (cell?.type === "error") {
    unread.push(`Sel ${place} berisi kesalahan rumus: ${String(value)}`);
    return "";
  }
  // A box that is ticked in the sheet.
  if (typeof value === "boolean") return value ? "✔" : "";
  if (value instanceof Date) {
    // "1-2" becomes the first of February while it is typed; what was meant is gone.
    unread.push(`Sel ${place} berisi tanggal ${dayInWords(wallClock(value.getTime()).day)}`);
    return "";
  }
  return String(value).trim();
}
