/** Table rows: cells side by side, as high as the tallest. */
import { atomsOf } from "./atoms.ts";
import type { Cell, Row, Table } from "./blocks.ts";
import type { Box, Rect } from "./boxes.ts";
import { PAD } from "./column-needs.ts";
import { type Atom, type Composition, moved, tagUnder } from "./strips.ts";
import { legible, type Typeface } from "./typeface.ts";

export interface LaidCell {
  /** Names its row: said again where the row goes on over the page. */
  names: boolean;
  x: number;
  w: number;
  row: number;
  rows: number;
  middle: boolean;
  /** The tag of the shape that its row's overlay draws in this cell. */
  figure: number | null;
  atoms: Atom[];
}

/** Rows that stand or fall together (joined by cells that span rows); mostly a single one. */
export interface RowGroup {
  /** Index of the first row in `Table.rows`. */
  index: number;
  source: Row[];
  cells: LaidCell[];
  heights: number[];
  /** The rest of a row that began on an earlier page. */
  continues?: boolean;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const stack = (atoms: readonly Atom[]) => sum(atoms.map((a) => a.h));
export const padded = (cell: LaidCell) => stack(cell.atoms) + 2 * PAD.y;

/** @returns the left edge of every column, and the right edge of the last, from 0. */
export function edges(widths: readonly number[]): number[] {
  const at = [0];
  for (const w of widths) at.push((at.at(-1) ?? 0) + w);
  return at;
}

/** @returns rows cut into groups at the places where no cell reaches down. */
export function groupsOf(rows: readonly Row[]): { index: number; rows: Row[] }[] {
  const groups: { index: number; rows: Row[] }[] = [];
  let reach = 0;
  rows.forEach((row, i) => {
    if (i >= reach) groups.push({ index: i, rows: [] });
    groups.at(-1)?.rows.push(row);
    reach = Math.max(reach, i + Math.max(1, ...row.cells.map((cell) => cell.rows ?? 1)));
  });
  return groups;
}

/** Lays out one group; `table` is the tag of the table, null when the rows are a repeated head. */
export function layGroup(
  c: Composition,
  { widths, look }: Table,
  group: { index: number; rows: Row[] },
  table: number | null,
): RowGroup {
  const at = edges(widths);
  const taken = new Set<string>();
  const cells: LaidCell[] = [];
  group.rows.forEach((row, r) => {
    const said = row.unsaid ? null : table;
    const rowTag = look === "ruled" ? tagUnder(c, said, "TR") : said;
    let col = 0;
    for (const [index, cell] of row.cells.entries()) {
      while (taken.has(`${r}:${col}`)) col++;
      const { span = 1, rows = 1 } = cell;
      for (let dr = 0; dr < rows; dr++) {
        for (let dc = 0; dc < span; dc++) taken.add(`${r + dr}:${col + dc}`);
      }
      const x = at[col] ?? 0;
      const w = (at[col + span] ?? x) - x;
      const tag = tagUnder(c, rowTag, look !== "ruled" ? "Div" : cell.header ? "TH" : "TD", {
        ...(look === "ruled" && cell.header ? { scope: cell.header } : {}),
        ...(look === "ruled" && span > 1 ? { columns: span } : {}),
        ...(look === "ruled" && rows > 1 ? { rows } : {}),
      });
      const direct = look === "ruled" && isSingle(cell);
      const atoms = cell.blocks.flatMap((b) => atomsOf(c, b, w - 2 * PAD.x, tag, direct));
      const names = cell.header === "Row";
      const told = row.figure?.cell === index ? legible(c.face, row.figure.alt, c.missing) : null;
      const figure = told === null ? null : tagUnder(c, tag, "Figure", { alt: told, text: told });
      cells.push({ names, x, w, row: r, rows, middle: cell.middle ?? false, figure, atoms });
      col += span;
    }
  });
  return {
    index: group.index,
    source: group.rows,
    cells,
    heights: heightsOf(group.rows, cells),
  };
}

/** The only text of a cell needs no paragraph of its own; several are told apart by one each. */
const isSingle = ({ blocks }: Cell) => blocks.filter(({ kind }) => kind !== "gap").length === 1;

function heightsOf(rows: readonly Row[], cells: readonly LaidCell[]): number[] {
  const heights = rows.map((row) => row.min ?? 0);
  for (const cell of cells.filter((one) => one.rows === 1)) {
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, padded(cell));
  }
  for (const cell of cells.filter((one) => one.rows > 1)) {
    const last = cell.row + cell.rows - 1;
    const lack = padded(cell) - sum(heights.slice(cell.row, last + 1));
    if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
  }
  return heights;
}

export const groupHeight = (group: RowGroup) => sum(group.heights);

/** @returns the ink of a group whose top left corner is at (x, y), and the outlines of its cells. */
export function inkOf(
  table: Table,
  group: RowGroup,
  { x, y }: { x: number; y: number },
  face: Typeface,
): { boxes: Box[]; outlines: Rect[] } {
  const tops = edges(group.heights);
  const left = edges(table.widths).map((edge) => edge + x);
  const outlines: Rect[] = [];
  const below: Box[] = [];
  const overlays = group.source.map((row, r) => {
    const rect = { x, y: y + (tops[r] ?? 0), w: sum(table.widths), h: group.heights[r] ?? 0 };
    const ink = row.overlay?.(rect, left, face);
    below.push(...(ink?.decoration ?? []).map((p) => ({ ...p, tag: null })));
    return ink?.shape ?? [];
  });
  // In the order in which a reader hears them: the shape of a row where its cell stands.
  const told = group.cells.flatMap((cell) => {
    const top = y + (tops[cell.row] ?? 0);
    const h = (tops[cell.row + cell.rows] ?? 0) - (tops[cell.row] ?? 0);
    if (table.look !== "plain") outlines.push({ x: x + cell.x, y: top, w: cell.w, h });
    const figure = cell.figure;
    const drawn: Box[] =
      figure === null ? [] : (overlays[cell.row] ?? []).map((p) => ({ ...p, tag: figure }));
    let down = top + PAD.y + (cell.middle ? Math.max(0, (h - padded(cell)) / 2) : 0);
    for (const atom of cell.atoms) {
      drawn.push(...atom.boxes.map((b) => moved(b, x + cell.x + PAD.x, down)));
      down += atom.h;
    }
    return drawn;
  });
  return { boxes: [...below, ...told], outlines };
}
