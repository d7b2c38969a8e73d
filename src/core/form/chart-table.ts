/** The official chart as a table: a landscape page with shapes, arrows and, at a page's end, pentagons. */
import type { ChartLayout } from "../chart/grid.ts";
import { chartHeads, rowTexts } from "../chart/heads.ts";
import { layoutChart } from "../chart/layout.ts";
import { type PageCrossing, pageCrossings } from "../chart/pieces.ts";
import { PAPER_SIZES } from "../chart/sizes.ts";
import { nextInWords, symbolInWords } from "../sop/next.ts";
import type { Sop } from "../sop/schema.ts";
import type { Cell, Leaf, Placed, Row, Table, TableTurn } from "./blocks.ts";
import type { Rect } from "./boxes.ts";
import { rowInk } from "./chart-ink.ts";
import { labelRoom, leastColumn } from "./chart-labels.ts";
import { stroke } from "./paper.ts";
import { SLOT, symbolInk } from "./symbols.ts";
import { POINT } from "./typeface.ts";

const SIZE = 7.5;
/** Widths on A4 landscape (255 mm): No and Uraian before the actors, Mutu Baku and Ket. after them. */
const BEFORE = [8, 52] as const;
const AFTER = [34, 16, 34, 13] as const;
const A4 = 255;

const text = (value: string, bold = false): Leaf => ({
  kind: "text",
  text: value,
  size: SIZE,
  bold,
});
const head = (title: string, more: Partial<Cell> = {}): Cell => ({
  header: "Column",
  middle: true,
  blocks: [{ kind: "text", text: title, size: 7, bold: true, align: "center" }],
  ...more,
});

/** @returns the chart of an SOP in a column of `width` mm. */
export function chartTable(sop: Sop, width: number): Table {
  const layout = layoutChart(sop);
  const scale = width / A4;
  const fixed = [...BEFORE, ...AFTER].reduce((sum, one) => sum + one, 0);
  const actor = (A4 - fixed) / layout.columns;
  const widths = [...BEFORE, ...sop.actors.map(() => actor), ...AFTER].map((one) => one * scale);
  const first = BEFORE.length;
  const frame = (row: Rect, left: readonly number[]) => ({
    row,
    column: (left[first + 1] ?? 0) - (left[first] ?? 0),
    left: left[first] ?? 0,
  });
  return {
    kind: "table",
    look: "ruled",
    widths,
    alike: {
      from: first,
      to: first + layout.columns,
      least: (face) => leastColumn(layout, face),
    },
    head: headRows(sop),
    rows: sop.steps.map((step, i): Row => {
      const own = BEFORE.length + sop.actors.findIndex(({ id }) => id === step.actor);
      return {
        min: Math.max((layout.rows[i]?.slots ?? 1) * SLOT, labelRoom(layout, i)),
        whole: true,
        cells: stepCells(sop, step),
        overlay: (row, left, face) => rowInk(layout, i, frame(row, left), face),
        figure: {
          cell: own,
          alt: `${symbolInWords(sop, step)} Berikutnya: ${nextInWords(sop, step)}.`,
        },
      };
    }),
    turn: turning(
      layout,
      (rows) => pageCrossings(layout, rows),
      (row, left) => frame(row, left),
      widths[first] ?? 0,
    ),
  };
}

const headRows = (sop: Sop): Row[] =>
  chartHeads(sop).map((cells) => ({
    cells: cells.map(({ title, rows, columns }) =>
      head(title, { ...(rows > 1 && { rows }), ...(columns > 1 && { span: columns }) }),
    ),
  }));

function stepCells(sop: Sop, step: Sop["steps"][number]): Cell[] {
  const { before, after } = rowTexts(step);
  const cell = (words: string): Cell => ({ blocks: words === "" ? [] : [text(words)] });
  const [number = "", ...others] = before;
  return [
    { header: "Row", blocks: [text(number)] },
    ...others.map(cell),
    ...sop.actors.map((): Cell => ({ blocks: [] })),
    ...after.map(cell),
  ];
}

type FrameOf = (row: Rect, left: readonly number[]) => { row: Rect; left: number; column: number };

/** Pentagons closer than this (mm) would cover one another: they stand on different levels. */
const APART = 2 * PAPER_SIZES.pentagon.w + 0.2;
const LEVEL = 2 * PAPER_SIZES.pentagon.h + 0.6;
/** Above the first level and below the last. */
const CLEARANCE = 1.7;

/** @returns the level of each pentagon, from 0; `xs` ascending, in mm. */
function levelsOf(xs: readonly number[]): number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => end + APART <= x);
    const level = free < 0 ? ends.length : free;
    ends[level] = x;
    return level;
  });
}

/** Pentagons in pairs: under the last row of a page and above the first of the next. */
function turning(
  layout: ChartLayout,
  crossings: (firstRows: number[]) => PageCrossing[][],
  frameOf: FrameOf,
  column: number,
): TableTurn {
  const breaks: number[] = [];
  // Wherever the page may end; columns only grow wider than `column`, so this is enough.
  const deepest = layout.rows.map((_, row) => {
    const [found = []] = row === 0 ? [] : crossings([row]);
    return Math.max(0, ...levelsOf(found.map(({ x }) => x * column)));
  });
  return {
    height: (Math.max(0, ...deepest) + 1) * LEVEL + 2 * CLEARANCE,
    draw(next, side, row, left) {
      if (!breaks.includes(next)) breaks.push(next);
      const frame = frameOf(row, left);
      const found = crossings(breaks)[breaks.indexOf(next)] ?? [];
      const xs = found.map(({ x }) => frame.left + x * frame.column);
      const levels = levelsOf(xs);
      const drawn = found.map(({ mark }, i) =>
        pentagon(mark, xs[i] ?? 0, CLEARANCE + ((levels[i] ?? 0) + 0.5) * LEVEL, row, side),
      );
      return [...drawn.map(({ line }) => line), ...drawn.flatMap(({ shape }) => shape)];
    },
  };
}

/** @param away how far (mm) from the table its centre is. */
function pentagon(mark: string, x: number, away: number, row: Rect, side: "after" | "before") {
  const y = side === "after" ? row.y + away : row.y + row.h - away;
  const size = 6.5;
  const w = mark.length * size * POINT * 0.65;
  const line: [number, number, number, number] =
    side === "after" ? [x, row.y, x, y] : [x, y, x, row.y + row.h];
  const ink = { kind: "text", text: mark, size, bold: true } as const;
  const letter: Placed = { x: x - w / 2, y: y - 1.7, w, h: size * POINT * 1.28, ink };
  return { line: stroke(line, 1 * POINT), shape: [symbolInk("pentagon", x, y), letter] };
}
