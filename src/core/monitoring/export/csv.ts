/**
 * Tables as one CSV file for a spreadsheet set to Indonesian: UTF-8 with BOM, `;` between cells, a
 * decimal comma, CRLF. Each table begins with its name; the last one explains all columns.
 */

import { momentInCells } from "../../words/sheet-time.ts";
import { headingOf, type Kind, type Sheet, type Value } from "./sheet.ts";

/** A text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** @returns the file's text, in pieces; a rest may be taken after each. */
export function* csvOf(sheets: readonly Sheet[]): Generator<string, void> {
  yield "\uFEFF";
  for (const { name, columns, rows } of sheets) {
    yield line([name]);
    yield line(columns.map(headingOf));
    for (const row of rows()) yield line(row.map((value, i) => cell(value, columns[i]?.kind)));
    yield "\r\n";
  }
}

const line = (cells: readonly string[]) => `${cells.map(quoted).join(";")}\r\n`;

function cell(value: Value, kind: Kind = "text"): string {
  if (value === null) return "";
  if (typeof value === "string") return FORMULA.test(value) ? `'${value}` : value;
  if (kind === "moment") return momentInCells(value);
  return String(Math.round(value * 1000) / 1000).replace(".", ",");
}

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
