/** Table rows: cells side by side, as high as the tallest, cut between lines where a page ends. */
import { type Atom, atomsOf, type Composition, moved, tagUnder } from "./atoms.ts";
import type { Row, Table } from "./blocks.ts";
import type { Box, Rect } from "./boxes.ts";
import { PAD } from "./columns.ts";
import { legible, type Typeface } from "./typeface.ts";

interface LaidCell {
  /** Names its row: said again where the row goes on over the page. */
  names: boolean;
  x: number;
  w: number;
  row: number;
  rows: number;
  middle: boolean;
  atoms: Atom[];
}

/** Rows that stand or fall together (joined by cells that span rows); mostly a single one. */
export interface RowGroup {
  /** Index of the first row in `Table.rows`. */
  index: number;
  source: Row[];
  /** For each row the tag of its overlay's shape. */
  figures: (number | null)[];
  cells: LaidCell[];
  heights: number[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const stack = (atoms: readonly Atom[]) => sum(atoms.map((a) => a.h));
const padded = (cell: LaidCell) => stack(cell.atoms) + 2 * PAD.y;

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
  const figures: (number | null)[] = [];
  group.rows.forEach((row, r) => {
    figures.push(null);
    const rowTag = look === "ruled" ? tagUnder(c, table, "TR") : table;
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
      // Inside a cell of a table short lines need no paragraphs of their own.
      const direct = look === "ruled";
      const atoms = cell.blocks.flatMap((b) => atomsOf(c, b, w - 2 * PAD.x, tag, direct));
      if (row.figure?.cell === index) {
        const alt = legible(c.face, row.figure.alt, c.missing);
        figures[r] = tagUnder(c, tag, "Figure", { alt });
      }
      const names = cell.header === "Row";
      cells.push({ names, x, w, row: r, rows, middle: cell.middle ?? false, atoms });
      col += span;
    }
  });
  return {
    index: group.index,
    source: group.rows,
    figures,
    cells,
    heights: heightsOf(group.rows, cells),
  };
}

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
  const boxes: Box[] = [];
  const shapes: Box[] = [];
  const outlines: Rect[] = [];
  const texts = group.cells.flatMap((cell) => {
    const top = y + (tops[cell.row] ?? 0);
    const h = (tops[cell.row + cell.rows] ?? 0) - (tops[cell.row] ?? 0);
    if (table.look !== "plain") outlines.push({ x: x + cell.x, y: top, w: cell.w, h });
    const drawn: Box[] = [];
    let down = top + PAD.y + (cell.middle ? Math.max(0, (h - padded(cell)) / 2) : 0);
    for (const atom of cell.atoms) {
      drawn.push(...atom.boxes.map((b) => moved(b, x + cell.x + PAD.x, down)));
      down += atom.h;
    }
    return drawn;
  });
  const left = edges(table.widths).map((edge) => edge + x);
  group.source.forEach((row, r) => {
    const rect = { x, y: y + (tops[r] ?? 0), w: sum(table.widths), h: group.heights[r] ?? 0 };
    const ink = row.overlay?.(rect, left, face);
    if (ink === undefined) return;
    const figure = group.figures[r] ?? null;
    boxes.push(...ink.decoration.map((p) => ({ ...p, tag: null })));
    shapes.push(...ink.shape.map((p) => ({ ...p, tag: figure })));
  });
  return { boxes: [...boxes, ...shapes, ...texts], outlines };
}

/**
 * Cuts a single row so that its first part is at most `room` mm high.
 * @returns both parts, or null when not even one line fits or the rows are joined.
 */
export function splitGroup(group: RowGroup, room: number): [RowGroup, RowGroup] | null {
  if (group.source.length !== 1) return null;
  let progress = false;
  const first: LaidCell[] = [];
  const rest: LaidCell[] = [];
  for (const cell of group.cells) {
    let used = 2 * PAD.y;
    let count = 0;
    for (const atom of cell.atoms) {
      if (used + atom.h > room) break;
      used += atom.h;
      count++;
    }
    if (count > 0) progress = true;
    first.push({ ...cell, atoms: cell.atoms.slice(0, count) });
    const again = cell.names && count === cell.atoms.length ? cell.atoms.map(unsaid) : [];
    rest.push({ ...cell, atoms: [...again, ...cell.atoms.slice(count)] });
  }
  if (!progress) return null;
  // What must be whole (ink laid over the row) goes with the first part.
  const bare = group.source.map(({ cells }) => ({ cells }));
  const figures = group.figures.map(() => null);
  return [
    { ...group, cells: first, heights: [Math.max(...first.map(padded))] },
    { ...group, source: bare, figures, cells: rest, heights: [Math.max(...rest.map(padded))] },
  ];
}

/** The same ink as a running head: a reader who listens is still in the row. */
const unsaid = (atom: Atom): Atom => ({
  ...atom,
  boxes: atom.boxes.map((box) => ({ ...box, tag: null })),
});

/** @returns joined rows as rows of their own, for a page that cannot hold them together. */
export function separated(group: RowGroup): RowGroup[] {
  return group.source.map((row, r) => {
    const cells = group.cells
      .filter((cell) => cell.row <= r && r < cell.row + cell.rows)
      .map((cell) => ({ ...cell, row: 0, rows: 1, atoms: cell.row === r ? cell.atoms : [] }));
    const height = Math.max(row.min ?? 0, ...cells.map(padded));
    const figures = [group.figures[r] ?? null];
    return { index: group.index + r, source: [row], figures, cells, heights: [height] };
  });
}
