/** The tables of a PDF as a screen reader meets them: row by row from the structure tree, read by pdf.js. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadCell {
  role: "TH" | "TD";
  /** Words as extracted: one entry a piece of marked content. */
  texts: string[];
  /** Left edge of its first line in points; null when it holds no text. */
  left: number | null;
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** @returns the rows of all tables, page after page, their cells in tree order. */
export async function tableRows(pdf: PDFDocumentProxy): Promise<ReadCell[][]> {
  const rows: ReadCell[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const marked = await markedTexts(page);
    const tree: Node = Object(await page.getStructTree());
    for (const row of below(tree, "TR")) {
      rows.push((row.children ?? []).map((cell) => readCell(cell, marked)));
    }
  }
  return rows;
}

const below = (node: Node, role: string): Node[] =>
  node.role === role ? [node] : (node.children ?? []).flatMap((kid) => below(kid, role));

type Marked = Map<string, { text: string; left: number }>;

async function markedTexts(page: PDFPageProxy): Promise<Marked> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked: Marked = new Map();
  let open: string | null = null;
  for (const item of items) {
    if ("type" in item) open = item.type.startsWith("begin") ? (item.id ?? null) : null;
    else if (open !== null) {
      const known = marked.get(open);
      const left = Number(item.transform[4]);
      const text = `${known?.text ?? ""}${item.str}${item.hasEOL ? " " : ""}`;
      marked.set(open, { text, left: known?.left ?? left });
    }
  }
  return marked;
}

function readCell(cell: Node, marked: Marked): ReadCell {
  const found = contents(cell).flatMap((id) => marked.get(id) ?? []);
  const texts = found.map(({ text }) => whole(text));
  return { role: cell.role === "TH" ? "TH" : "TD", texts, left: found[0]?.left ?? null };
}

const contents = (node: Node): string[] =>
  node.type === "content" && node.id !== undefined
    ? [node.id]
    : (node.children ?? []).flatMap(contents);

/** Words that were broken at a line's end are whole again; spaces are single ones. */
export const whole = (text: string) =>
  text
    .replace(/\u00AD\s*/g, "")
    .replace(/\s+/g, " ")
    .trim();
