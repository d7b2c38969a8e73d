/** What the chart has room for on paper, in millimetres. All actors' columns are equally wide. */
import { type ChartDrawing, drawChart } from "../chart/draw.ts";
import type { ChartLayout } from "../chart/grid.ts";
import { laneReach } from "../chart/lanes.ts";
import type { Scale } from "../chart/scale.ts";
import { PAPER_SIZES, sizesWithin } from "../chart/sizes.ts";
import { breaksOf } from "../hyphens.ts";
import { legible, POINT, type Typeface, widthOf } from "./typeface.ts";

/** Type size of names on arrows, in points. */
export const NAME_SIZE = 7;
const LINE = NAME_SIZE * POINT * 1.15;

/** Between a line and what it must not touch, and between two lines: closer only where columns are crowded. */
const CLEAR = 1;
const PITCH = { most: 1.7, least: 0.7 };
/** Half the width of the narrowest diamond. */
const NARROWEST = 3;
/** Widths of a column that are tried, from the narrowest: no name is worth a wider one. */
const COLUMN = { least: 2 * (NARROWEST + CLEAR), most: 30, step: 0.4 };

const measure = (face: Typeface) => (text: string) =>
  widthOf(face, legible(face, text, new Set()), NAME_SIZE, false);

/** The farthest that lanes reach from a border into a column, in steps of the pitch. */
const reachOf = ({ lanes, columns }: ChartLayout): number =>
  Math.max(
    0,
    ...lanes.flatMap((count, gutter) => {
      const { left, right } = laneReach(gutter, count, columns);
      return [left, right];
    }),
  );

/** @returns the scale of a chart whose columns are `column` mm wide: lanes close up before symbols give way. */
function paperScale(layout: ChartLayout, column: number, face: Typeface): Scale {
  const reach = reachOf(layout);
  const beside = column / 2 - NARROWEST - CLEAR;
  const pitch = Math.min(PITCH.most, Math.max(PITCH.least, beside / Math.max(1, reach)));
  const half = Math.max(1, column / 2 - CLEAR - reach * pitch);
  return {
    columns: Array.from({ length: layout.columns }, (_, n) => ({
      left: n * column,
      middle: (n + 0.5) * column,
      right: (n + 1) * column,
    })),
    sizes: sizesWithin(PAPER_SIZES, half),
    pitch,
    clear: CLEAR,
    margin: { top: 2.2, bottom: 1.8 },
    line: LINE,
    widthOf: measure(face),
    breaksOf,
  };
}

/** @returns the chart on paper, its columns `column` mm wide. */
export const paperChart = (layout: ChartLayout, column: number, face: Typeface): ChartDrawing =>
  drawChart(layout, paperScale(layout, column, face));

/** @returns the narrowest column (mm) in which no word of a name is broken and no lane is crowded. */
export function leastColumn(layout: ChartLayout, face: Typeface): number {
  const lanes = 2 * (NARROWEST + CLEAR + reachOf(layout) * PITCH.most);
  let column = Math.max(COLUMN.least, lanes);
  const isWhole = () =>
    paperChart(layout, column, face).rows.every(({ names }) =>
      names.every(({ ease }) => ease === "whole"),
    );
  while (column < COLUMN.most && !isWhole()) column += COLUMN.step;
  return column;
}
