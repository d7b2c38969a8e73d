/** One row of the official chart in millimetres: lines, shapes over their ends, names of the ways out. */
import type { ChartLayout, Point } from "../chart/grid.ts";
import { rowDrawing } from "../chart/pieces.ts";
import { PAPER_SIZES } from "../chart/sizes.ts";
import { SYMBOL_OF } from "../chart/symbols.ts";
import type { Placed } from "./blocks.ts";
import { across, type Frame } from "./chart-frame.ts";
import { labelsOf } from "./chart-labels.ts";
import { stroke } from "./paper.ts";
import { arrowhead, symbolInk } from "./symbols.ts";
import { POINT, type Typeface } from "./typeface.ts";

const LINE = 1 * POINT;

/** @returns the decoration of a row (lines, capsules, heads, labels) and the step's own shape. */
export function rowInk(
  layout: ChartLayout,
  index: number,
  frame: Frame,
  face: Typeface,
): { decoration: Placed[]; shape: Placed[] } {
  const { pieces, shapes, arrivals } = rowDrawing(layout, index);
  const y = (part: number) => frame.row.y + part * frame.row.h;
  const at = (point: Point) => ({ x: across(frame, point.x), y: y(point.y - index) });
  const lines = pieces.map(({ from, to }) =>
    stroke([across(frame, from.x), y(from.y), across(frame, to.x), y(to.y)], LINE),
  );
  const drawn = shapes.map(({ kind, centre }) => ({
    kind,
    ink: symbolInk(SYMBOL_OF[kind], at(centre).x, at(centre).y),
  }));
  const heads = [...new Set(arrivals.map(({ to }) => to))].map(({ kind, centre }) =>
    arrowhead(at(centre).x, at(centre).y - PAPER_SIZES[SYMBOL_OF[kind]].h),
  );
  const names = labelsOf(layout, index, frame, face);
  const isStep = (kind: string) => kind === "process" || kind === "decision";
  const capsules = drawn.filter(({ kind }) => !isStep(kind)).map(({ ink }) => ink);
  return {
    decoration: [...lines, ...capsules, ...heads, ...names],
    shape: drawn.filter(({ kind }) => isStep(kind)).map(({ ink }) => ink),
  };
}
