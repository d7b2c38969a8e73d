/** A sheet of texts as an Excel workbook; its library is fetched with the first one. */
import type { Cell, WriteSheet } from "hucre/xlsx";
import { MARKS, type TableSheet } from "../../core/publish/sheet.ts";

const LINE = { style: "thin" } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
/** In characters of the sheet's typeface. */
const WIDTHS = { number: 5, activity: 44, actor: 14, standard: 24 };

/** @returns the file. */
export async function workbookOf(sheet: TableSheet): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import("hucre/xlsx");
  return new Uint8Array(await writeXlsx({ sheets: [written(sheet)] }));
}

function written({ rows, merges, heads, actors }: TableSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) {
      const isCentred = r < heads || (c >= actors.first && c < actors.first + actors.count);
      // Typed as text: "1-2" is a time, and no first of February.
      cells.set(`${r},${c}`, {
        value: text === "" ? null : text,
        type: text === "" ? "empty" : "string",
        style: {
          border: BORDER,
          font: { bold: r < heads },
          numFmt: "@",
          alignment: {
            wrapText: true,
            vertical: r < heads ? "center" : "top",
            ...(isCentred && { horizontal: "center" }),
          },
        },
      });
    }
  }
  return {
    name: "SOP",
    rows: rows.map((row) => row.map((text) => text || null)),
    cells,
    merges,
    columns: (rows[0] ?? []).map((_, c) => ({ width: widthOf(c, actors) })),
    freezePane: { rows: heads },
    pageSetup: { orientation: "landscape" },
    dataValidations: [choices(rows.length, heads, actors)],
  };
}

function widthOf(column: number, { first, count }: TableSheet["actors"]): number {
  if (column < first) return column === 0 ? WIDTHS.number : WIDTHS.activity;
  return column < first + count ? WIDTHS.actor : WIDTHS.standard;
}

const letter = (column: number): string => {
  const high = Math.floor(column / 26);
  return `${high > 0 ? String.fromCharCode(64 + high) : ""}${String.fromCharCode(65 + (column % 26))}`;
};

/** What a performer does is chosen from a list; anything else may still be typed. */
const choices = (last: number, heads: number, { first, count }: TableSheet["actors"]) => ({
  type: "list" as const,
  values: Object.values(MARKS),
  allowBlank: true,
  showInputMessage: true,
  inputTitle: "Pelaksana",
  inputMessage:
    "Pilih simbol bagi yang memimpin langkah ini; bersama, membantu, atau meneruskan bagi yang lain.",
  range: `${letter(first)}${heads + 1}:${letter(first + count - 1)}${Math.max(last, heads + 1)}`,
});
