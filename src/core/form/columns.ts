/** Column widths that break no word while the table has room elsewhere. */
import type { Cell, Leaf, Row, Table } from "./blocks.ts";
import { legible, type Typeface, widthOf } from "./typeface.ts";

/** Room on both sides of a cell's content, and above and below it, in mm. */
export const PAD = { x: 1.2, y: 0.9 };
/** The share of a table that one column may ask for: one endless word must not push all others aside. */
const MOST = 0.16;
/** Sums of widths are not exact: a column as wide as its word to the last bit would break it. */
const HAIR = 0.05;
/** Beside a check box and its gap. */
const CHECK_INDENT = 5.4;

/** The share of its width that a column keeps, and of one with empty cells: those are there to be written in. */
const KEPT = { printed: 0.66, written: 1 };

/** @returns the table with its columns fitted to their longest words; the same table where they fit already. */
export function withFittedColumns(face: Typeface, table: Table): Table {
  if (table.look !== "ruled") return table;
  const { widths } = table;
  const total = widths.reduce((sum, one) => sum + one, 0);
  const least = leastWidths(face, table).map((one) => Math.min(one, total * MOST));
  const empty = [...placed(table.rows)].filter(({ cell }) => cell.blocks.length === 0);
  const written = new Set(empty.map(({ column }) => column));
  const lack = widths.map((width, i) => Math.max(0, (least[i] ?? 0) - width));
  const spare = widths.map((width, i) => {
    const kept = width * KEPT[written.has(i) ? "written" : "printed"];
    return Math.max(0, width - Math.max(kept, least[i] ?? 0));
  });
  const wanted = lack.reduce((sum, one) => sum + one, 0);
  const given = spare.reduce((sum, one) => sum + one, 0);
  if (wanted === 0 || given === 0) return table;
  const share = Math.min(1, given / wanted);
  const taken = (wanted * share) / given;
  return {
    ...table,
    widths: widths.map((width, i) => width + (lack[i] ?? 0) * share - (spare[i] ?? 0) * taken),
  };
}

/** The width that each column's longest word needs; `alike` columns all need the most of any of them. */
function leastWidths(face: Typeface, table: Table): number[] {
  const least = table.widths.map(() => 0);
  for (const rows of [table.head, table.rows]) {
    for (const { cell, column } of placed(rows)) {
      if ((cell.span ?? 1) > 1) continue;
      const need = Math.max(0, ...cell.blocks.map((block) => longestWord(face, block)));
      least[column] = Math.max(least[column] ?? 0, need + 2 * PAD.x + HAIR);
    }
  }
  const { alike } = table;
  if (alike === undefined) return least;
  const most = Math.max(alike.least(face), ...least.slice(alike.from, alike.to));
  return least.map((one, i) => (i >= alike.from && i < alike.to ? most : one));
}

/** @returns every cell with the column it begins in, those pushed aside by cells from above too. */
function* placed(rows: readonly Row[]): Generator<{ cell: Cell; column: number }> {
  let above = new Map<number, number>();
  for (const row of rows) {
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
      yield { cell, column };
      for (let i = 0; i < (cell.span ?? 1); i++, column++) {
        if ((cell.rows ?? 1) > 1) below.set(column, (cell.rows ?? 1) - 1);
      }
    }
    skip();
    above = below;
  }
}

const BODY_SIZE = 9;

function longestWord(face: Typeface, block: Leaf): number {
  const widest = (text: string, size: number, bold: boolean) =>
    Math.max(
      0,
      ...legible(face, text, new Set())
        .split(/\s+/)
        .map((word) => widthOf(face, word, size, bold)),
    );
  if (block.kind === "text")
    return widest(block.text, block.size ?? BODY_SIZE, block.bold ?? false);
  if (block.kind === "checks") {
    const words = block.items.map(({ label }) => widest(label, block.size ?? BODY_SIZE, false));
    return Math.max(0, ...words) + CHECK_INDENT;
  }
  if (block.kind === "figure") return block.width;
  return 0;
}
