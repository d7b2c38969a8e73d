/** Word and Excel files made here, and files that only look like them. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Pasted } from "./pastes.ts";

type Bytes = Uint8Array<ArrayBufferLike>;

export const fileOf = (bytes: Bytes | string): Blob =>
  new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** @param more parts besides, and what stands in the document before the table. */
export function docxOf(
  rows: readonly (readonly Pasted[])[],
  more: { parts?: Zippable; before?: string } = {},
): Bytes {
  const document = `${XML}<w:document ${W} xmlns:wps="urn:wps"><w:body>${more.before ?? ""}${tableXml(rows)}<w:p/></w:body></w:document>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(document),
    ...more.parts,
  });
}

/** Word says of a merge down that a cell begins it, and of each below that it goes on. */
function tableXml(rows: readonly (readonly Pasted[])[]): string {
  const open = new Map<number, { left: number; across: number }>();
  const cell = (lines: readonly string[], across: number, merge: string) =>
    `<w:tc><w:tcPr>${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ""}${merge}</w:tcPr>${(lines.length > 0 ? lines : [""]).map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join("")}</w:tc>`;
  const rowXml = (row: readonly Pasted[]) => {
    let column = 0;
    let xml = "";
    const goOn = () => {
      for (let going = open.get(column); going; going = open.get(column)) {
        xml += cell([], going.across, "<w:vMerge/>");
        if (going.left === 1) open.delete(column);
        else open.set(column, { ...going, left: going.left - 1 });
        column += going.across;
      }
    };
    for (const { lines, down = 1, across = 1 } of row) {
      goOn();
      xml += cell(lines, across, down > 1 ? '<w:vMerge w:val="restart"/>' : "");
      if (down > 1) open.set(column, { left: down - 1, across });
      column += across;
    }
    goOn();
    return `<w:tr>${xml}</w:tr>`;
  };
  return `<w:tbl><w:tblPr/>${rows.map(rowXml).join("")}</w:tbl>`;
}

/** @param more what a sheet has besides its rows. */
export function sheetOf(
  rows: readonly (readonly Pasted[])[],
  more: Partial<WriteSheet> = {},
): WriteSheet {
  const values: (string | number | null)[][] = rows.map(() => []);
  const merges: NonNullable<WriteSheet["merges"]> = [];
  for (const [r, row] of rows.entries()) {
    let c = 0;
    for (const { lines, down = 1, across = 1 } of row) {
      while (values[r]?.[c] !== undefined) c += 1;
      for (let i = 0; i < down; i++) {
        const line = values[r + i];
        for (let k = 0; line && k < across; k++) line[c + k] = null;
      }
      const text = lines.join("\n");
      const own = values[r];
      if (own) own[c] = /^\d+$/.test(text) ? Number(text) : text || null;
      if (down > 1 || across > 1) {
        merges.push({ startRow: r, startCol: c, endRow: r + down - 1, endCol: c + across - 1 });
      }
      c += across;
    }
  }
  return { name: "SOP", rows: values, merges, ...more };
}

export const xlsxOf = (...sheets: WriteSheet[]): Promise<Bytes> => writeXlsx({ sheets });

export const lockedXlsx = (sheet: WriteSheet): Promise<Bytes> =>
  writeXlsx({ sheets: [sheet], encryption: { password: "rahasia", spinCount: 1000 } });

export const formula = (text: string, value: string | number): Cell =>
  ({ value, type: "formula", formula: text, formulaResult: value }) as Cell;
