import type { RawTable } from "./table.ts";

/**
 * @param text as a spreadsheet copies it: cells between tabs, rows on lines; what holds either stands in
 * double quotes.
 * @returns the table; null where there is no tab at all, so that it is no table.
 */
export function tabSeparated(text: string): RawTable | null {
  if (!text.includes("\t")) return null;
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.replace(/\r\n?/g, "\n").matchAll(CELL)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
  }
  const cells = rows.map((texts) =>
    texts.map((one) => ({ text: one.trim(), rowSpan: 1, colSpan: 1 })),
  );
  return { rows: cells.filter((one) => one.some((cell) => cell.text !== "")), unread: [] };
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;
