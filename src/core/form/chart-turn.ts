/** Where the chart's table goes on over the page: pentagons in pairs, and lines down the rest of a cut row. */
import { acrossOf } from "../chart/bands.ts";
import { type PageCrossing, pageCrossings } from "../chart/crossings.ts";
import type { ChartDrawing } from "../chart/draw.ts";
import { PAPER_SIZES } from "../chart/sizes.ts";
import type { Overlay, Placed, TableTurn } from "./blocks.ts";
import type { Rect } from "./boxes.ts";
import type { Frame } from "./chart-ink.ts";
import { stroke } from "./paper.ts";
import { symbolInk } from "./symbols.ts";
import { POINT } from "./typeface.ts";

const LINE = 1 * POINT;

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

/** @param frameOf where the actors' columns of a row begin. */
export function chartTurn(
  { layout, scale }: ChartDrawing,
  frameOf: (row: Rect, left: readonly number[]) => Frame,
): TableTurn {
  /** The rows that the pages ended before, in order: marks go on from page to page. */
  const ends: number[] = [];
  const across = (found: readonly PageCrossing[]) =>
    found.map(({ x }) => acrossOf(layout, scale, x));
  return {
    height(next) {
      const levels = levelsOf(across(pageCrossings(layout, [next])[0] ?? []));
      return levels.length === 0 ? 0 : (Math.max(...levels) + 1) * LEVEL + 2 * CLEARANCE;
    },
    pair(next) {
      ends.push(next);
      const found = pageCrossings(layout, ends).at(-1) ?? [];
      const xs = across(found);
      const levels = levelsOf(xs);
      return (side, row, left) => {
        const frame = frameOf(row, left);
        const drawn = found.map(({ mark }, i) => {
          const away = CLEARANCE + ((levels[i] ?? 0) + 0.5) * LEVEL;
          return pentagon(mark, frame.left + (xs[i] ?? 0), away, row, side);
        });
        return [...drawn.map(({ line }) => line), ...drawn.flatMap(({ shape }) => shape)];
      };
    },
  };
}

/** @param away how far (mm) from the table its centre is. */
function pentagon(mark: string, x: number, away: number, row: Rect, side: "after" | "before") {
  const y = side === "after" ? row.y + away : row.y + row.h - away;
  const size = 7;
  const w = mark.length * size * POINT * 0.65;
  const line: [number, number, number, number] =
    side === "after" ? [x, row.y, x, y] : [x, y, x, row.y + row.h];
  const ink = { kind: "text", text: mark, size, bold: true } as const;
  const letter: Placed = { x: x - w / 2, y: y - 1.8, w, h: size * POINT * 1.28, ink };
  return { line: stroke(line, LINE), shape: [symbolInk("pentagon", PAPER_SIZES, x, y), letter] };
}

/** @returns the arrows that go on below row `index`, drawn down what its page's end left of it. */
export function throughInk({ rows }: ChartDrawing, index: number, { left, row }: Frame): Overlay {
  const decoration = (rows[index + 1]?.above ?? []).map(({ x }) =>
    stroke([left + x, row.y, left + x, row.y + row.h], LINE),
  );
  return { decoration, shape: [] };
}
