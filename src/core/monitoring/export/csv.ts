/**
 * Tables as one CSV file for a spreadsheet set to Indonesian: UTF-8 with BOM, `;` between cells, a
 * decimal comma, CRLF. Each table begins with its name; the last one explains all columns. A text that a
 * spreadsheet would turn into a number, a day or a formula begins with an apostrophe, its mark of a text.
 */

import { momentInCells } from "../../words/sheet-time.ts";
import { headingOf, type Kind, type Sheet, type Value } from "./sheet.ts";

/** A text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Digits and signs alone: 00012 would become 12, 1E5 a hundred thousand, 7/8 a day, 12:30 an hour. */
const FIGURES = /^[\s\d.,:/\-+%()]*\d[\s\d.,:/\-+%()]*(e[-+]?\d+)?[\s%)]*$/i;
const MONTH = "(jan|peb|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*";
/** "5 Mei 2026", "3/VII" not: only what names a month. */
const DAY = new RegExp(
  `^\\d{1,4}[\\s./-]+${MONTH}([\\s./-]+\\d{2,4})?$|^${MONTH}[\\s./-]+\\d{1,4}$`,
  "i",
);
const TRUTH = /^(true|false|benar|salah)$/i;
/** No number or day is longer. */
const SHORT = 64;

/** @returns whether a spreadsheet reads it as something else than the text that it is. */
const isTurned = (text: string): boolean =>
  FORMULA.test(text) ||
  (text.length < SHORT && [FIGURES, DAY, TRUTH].some((shape) => shape.test(text)));

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
  if (typeof value === "string") return isTurned(value) ? `'${value}` : value;
  if (kind === "moment") return momentInCells(value);
  return String(Math.round(value * 1000) / 1000).replace(".", ",");
}

const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
