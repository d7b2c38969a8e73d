/** What the columns of a table need: room for their longest words, or for the parts that words may be broken into. */
import type { Cell, Leaf, Row, Table } from "./blocks.ts";
import { legible, type Typeface } from "./typeface.ts";
import { longestWord, widestPart } from "./wrap.ts";

/** Room on both sides of a cell's content, and above and below it, in mm. */
export const PAD = { x: 1.2, y: 0.9 };
/** Sums of widths are not exact: a column as wide as its word to the last bit would break it. */
const HAIR = 0.05;
/** Beside a check box and its gap. */
const CHECK_INDENT = 5.4;
const BODY_SIZE = 9;

/** A piece of type in a cell: what is set beside it, and how. */
export interface Piece {
  text: string;
  size: number;
  bold: boolean;
  indent: number;
}

/** @returns the text of a block, legible, with what stands left of it. */
export function piecesOf(face: Typeface, block: Leaf): Piece[] {
  const piece = (raw: string, size = BODY_SIZE, bold = false, indent = 0): Piece => ({
    ...{ text: legible(face, raw, new Set()), size, bold, indent },
  });
  if (block.kind === "text") return [piece(block.text, block.size, block.bold)];
  if (block.kind === "checks") {
    return block.items.map(({ label }) => piece(label, block.size, false, CHECK_INDENT));
  }
  if (block.kind === "list") {
    return block.items.map(({ text }) => piece(text, block.size, false, block.indent));
  }
  return [];
}

/** The least width (mm) of each column: so that no word is broken, and so that none is broken without a hyphen. */
export interface Needs {
  words: number[];
  parts: number[];
}

/** @returns what each column needs; those `alike` all need the most of any of them. */
export function needsOf(face: Typeface, table: Table): Needs {
  const words = table.widths.map(() => 0);
  const parts = table.widths.map(() => 0);
  const grow = (needs: number[], column: number, need: number) => {
    needs[column] = Math.max(needs[column] ?? 0, need + 2 * PAD.x + HAIR);
  };
  for (const rows of [table.head, table.rows]) {
    for (const { cell, column } of placed(rows)) {
      if ((cell.span ?? 1) > 1) continue;
      for (const block of cell.blocks) {
        const solid =
          block.kind === "figure" ? block.width : block.kind === "blank" ? (block.width ?? 0) : 0;
        grow(words, column, solid);
        grow(parts, column, solid);
        for (const { text, size, bold, indent } of piecesOf(face, block)) {
          const longest = longestWord(face, text, size, bold);
          grow(words, column, longest + indent);
          grow(parts, column, widestPart(face, text, size, bold) + indent);
        }
      }
    }
  }
  return { words: levelled(face, table, words), parts: levelled(face, table, parts) };
}

function levelled(face: Typeface, { alike }: Table, needs: number[]): number[] {
  if (alike === undefined) return needs;
  const most = Math.max(alike.least(face), ...needs.slice(alike.from, alike.to));
  return needs.map((one, i) => (i >= alike.from && i < alike.to ? most : one));
}

/** @returns every cell with the column it begins in, those pushed aside by cells from above too. */
export function* placed(
  rows: readonly Row[],
): Generator<{ cell: Cell; column: number; row: number }> {
  let above = new Map<number, number>();
  for (const [r, row] of rows.entries()) {
    const below = new Map<number, number>();
    let column = 0;
    const skip = () => {
      for (let left = above.get(column); left; left = above.get(column)) {
        if (left > 1) below.set(column, left - 1);
        column++;
      }
    };
    for (const cell of row.cells) {
      skip();
      yield { cell, column, row: r };
      for (let i = 0; i < (cell.span ?? 1); i++, column++) {
        if ((cell.rows ?? 1) > 1) below.set(column, (cell.rows ?? 1) - 1);
      }
    }
    skip();
    above = below;
  }
}
