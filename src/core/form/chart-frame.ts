/** Turns grid points of the chart into page millimetres, inside one row. */
import type { Rect } from "./boxes.ts";

export interface Frame {
  /** Left border of the first actor column and width of each. */
  left: number;
  column: number;
  row: Rect;
}

export const across = (frame: Frame, x: number) => frame.left + x * frame.column;
