/**
 * Tables as an XLSX workbook (ECMA-376): a sheet each, typed cells, a frozen heading. Written piece by
 * piece, so that a page can breathe while a hundred thousand rows are packed. The same tables give the
 * same bytes.
 */
import { strToU8, Zip, ZipDeflate } from "fflate";
import { joined } from "../../bytes.ts";
import { momentAsNumber } from "../../words/sheet-time.ts";
import { headingOf, type Kind, type Sheet, type Value } from "./sheet.ts";
import { CONTENT_TYPES, escapeXml, RELS, STYLE_OF, STYLES, workbookParts } from "./xlsx-parts.ts";

/** Characters gathered before a piece is packed. */
const PIECE = 60_000;
/** The least date that a ZIP entry can carry, as in reproducible builds. */
const STAMP = new Date(1980, 0, 1);

/** @returns the workbook, after any number of rests. */
export function* xlsxOf(sheets: readonly Sheet[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const whole = (name: string, text: string) => add(zip, name).push(strToU8(text), true);
  const { workbook, rels } = workbookParts(sheets.map(({ name }) => name));
  whole("[Content_Types].xml", CONTENT_TYPES(sheets.length));
  whole("_rels/.rels", RELS);
  whole("xl/workbook.xml", workbook);
  whole("xl/_rels/workbook.xml.rels", rels);
  whole("xl/styles.xml", STYLES);
  for (const [i, sheet] of sheets.entries()) {
    const entry = add(zip, `xl/worksheets/sheet${i + 1}.xml`);
    let text = "";
    for (const part of sheetXml(sheet)) {
      text += part;
      if (text.length < PIECE) continue;
      entry.push(strToU8(text));
      text = "";
      yield;
    }
    entry.push(strToU8(text), true);
  }
  zip.end();
  return joined(chunks);
}

function add(zip: Zip, name: string): ZipDeflate {
  const entry = new ZipDeflate(name, { level: 4 });
  entry.mtime = STAMP;
  zip.add(entry);
  return entry;
}

function* sheetXml({ columns, rows }: Sheet): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  yield columns
    .map(
      ({ kind }, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${WIDTHS[kind]}" customWidth="1"/>`,
    )
    .join("");
  yield "</cols><sheetData>";
  const heads = columns.map(headingOf);
  yield `<row r="1">${heads.map((text) => textCell(text, 1)).join("")}</row>`;
  let number = 1;
  for (const row of rows()) {
    number += 1;
    yield `<row r="${number}">${row.map((value, i) => cell(value, columns[i]?.kind)).join("")}</row>`;
  }
  yield "</sheetData></worksheet>";
}

const WIDTHS: Record<Kind, number> = {
  text: 34,
  number: 10,
  count: 14,
  minutes: 16,
  days: 14,
  ratio: 16,
  share: 16,
  moment: 20,
};

function cell(value: Value, kind: Kind = "text"): string {
  if (value === null) return "<c/>";
  if (typeof value === "string") return textCell(value, STYLE_OF.text);
  const number = kind === "moment" ? momentAsNumber(value) : Math.round(value * 1e4) / 1e4;
  return `<c s="${STYLE_OF[kind]}"><v>${number}</v></c>`;
}

/** The most that a cell may hold, in UTF-16 code units; a workbook with more is called damaged. */
const LONGEST = 32_767;
const CUT = "… (dipotong: terlalu panjang untuk satu sel)";

/** @returns the text, or its beginning with a word that says so. Half a character is not left. */
const fitted = (text: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST - CUT.length - 1).replace(/[\uD800-\uDBFF]$/, "")} ${CUT}`;

const textCell = (text: string, style: number) =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(fitted(text))}</t></is></c>`;
