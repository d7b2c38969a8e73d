/**
 * Tables in pasted HTML. The page parses it and hands over plain data: nothing of it is ever put into
 * the page, fetched or run. Word, LibreOffice, Google and Excel each write cells in their own way.
 */
import type { RawCell, RawTable } from "./table.ts";

/** A text, or an element with what stands in it. */
export type Markup = string | Element;

interface Element {
  /** In lower case. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  inside: readonly Markup[];
}

/** Told nothing by: what a page does, and what Word keeps for itself. */
const SILENT = new Set([
  "script",
  "style",
  "head",
  "title",
  "template",
  "noscript",
  "xml",
  "#comment",
]);
const LINES = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote"]);
const PICTURES = new Set([
  "img",
  "svg",
  "object",
  "canvas",
  "v:shape",
  "v:rect",
  "v:line",
  "v:group",
]);

const style = ({ attributes }: Element): string =>
  (attributes.style ?? "").toLowerCase().replace(/\s+/g, "");

const isHidden = (element: Element): boolean =>
  /display:none|mso-hide:all|visibility:collapse/.test(style(element)) ||
  "hidden" in element.attributes;

/** The number or bullet that Word writes before the words of a list. */
const isListSign = (element: Element): boolean => /mso-list:ignore/.test(style(element));

/** Nested deeper than any document: cut off, for the sake of the stack. */
const DEEPEST = 200;

/** @returns every table, the outer ones only, in the order in which they stand. */
export function tablesIn(markup: readonly Markup[], depth = 0): RawTable[] {
  if (depth > DEEPEST) return [];
  return markup.flatMap((node) => {
    if (typeof node === "string" || SILENT.has(node.tag) || isHidden(node)) return [];
    return node.tag === "table" ? [tableOf(node)] : tablesIn(node.inside, depth + 1);
  });
}

function tableOf(table: Element): RawTable {
  const unread: string[] = [];
  const rows = rowsIn(table, 0).map((row) => {
    if (!isHidden(row)) return cellsIn(row).map((cell) => cellOf(cell, unread));
    unread.push(hiddenRow(row));
    // Cells from above reach through it, so its place stays.
    return cellsIn(row).map((cell) => ({ ...cellOf(cell, []), text: "" }));
  });
  // Word closes a table of uneven columns with a row of height 0 that only measures them.
  return { rows: rows.filter((row) => row.length > 0), unread: unread.filter(Boolean) };
}

function hiddenRow(row: Element): string {
  const text = cellsIn(row)
    .map((cell) => textOf(cell.inside))
    .join(" ")
    .trim();
  return text === "" ? "" : `Baris tersembunyi: “${text}”`;
}

function rowsIn({ inside }: Element, depth: number): Element[] {
  return inside.flatMap((node) => {
    if (typeof node === "string" || node.tag === "table" || depth > DEEPEST) return [];
    return node.tag === "tr" ? [node] : rowsIn(node, depth + 1);
  });
}

const cellsIn = ({ inside }: Element): Element[] =>
  inside.flatMap((node) =>
    typeof node === "string" || !["td", "th"].includes(node.tag) ? [] : node,
  );

function cellOf(cell: Element, unread: string[]): RawCell {
  const text = textOf(cell.inside);
  const pictures = countPictures(cell.inside);
  if (pictures > 0) {
    unread.push(text === "" ? "Gambar atau bentuk" : `Gambar atau bentuk pada sel “${text}”`);
  }
  return {
    text,
    rowSpan: Number(cell.attributes.rowspan ?? 1),
    colSpan: Number(cell.attributes.colspan ?? 1),
  };
}

const countPictures = (markup: readonly Markup[], depth = 0): number =>
  markup.reduce((sum, node) => {
    if (typeof node === "string" || depth > DEEPEST) return sum;
    return sum + (PICTURES.has(node.tag) ? 1 : countPictures(node.inside, depth + 1));
  }, 0);

/** @returns the words of a cell; each paragraph, entry of a list and `<br>` on a line of its own. */
function textOf(markup: readonly Markup[]): string {
  return written(markup, 0)
    .split("\n")
    .map((line) => line.replace(/[ \t\f\r\u00a0]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function written(markup: readonly Markup[], depth: number): string {
  if (depth > DEEPEST) return "";
  return markup
    .map((node) => {
      // A line of the source is no line of the text.
      if (typeof node === "string") return node.replace(/\s+/g, " ");
      if (SILENT.has(node.tag) || isHidden(node) || isListSign(node)) return "";
      if (node.tag === "br") return "\n";
      const text = written(node.inside, depth + 1);
      return LINES.has(node.tag) ? `\n${text}\n` : text;
    })
    .join("");
}
