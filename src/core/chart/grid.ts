/**
 * The official chart as a plan without lengths: which shape stands in which row and column, and which
 * way each arrow takes. `draw.ts` gives it lengths for one painter; nothing here knows of pixels,
 * millimetres or type.
 */
import type { SymbolName } from "./symbols.ts";

/**
 * `step` is the symbol that an activity's arrows leave from, `joined` those of its other performers in
 * the same row; `start` and `end` are capsules that stand beside an activity.
 */
export type ShapePart = "step" | "joined" | "start" | "end";

export interface ChartShape {
  part: ShapePart;
  symbol: SymbolName;
  /** Index of the row, and so of the step in `sop.steps`, counted from 0. */
  row: number;
  /** Index of the actor column, counted from 0. */
  column: number;
  /** Place among the row's slots from top to bottom: capsules of their own have a slot each. */
  slot: number;
  /** Name of the end, only where the SOP has several: written below the capsule. */
  label: string | null;
}

/** The short line between two symbols of one row. */
export interface Join {
  row: number;
  /** Columns, ascending. */
  from: number;
  to: number;
  /** True where the line leads to someone who only assists: drawn in dashes. */
  assists: boolean;
}

export type Port = "left" | "right" | "bottom";

/** Where a line runs down: the middle of a column, or a lane in the gutter left of column `gutter`. */
export type Across = { column: number } | { gutter: number; lane: number };

/** A corner of an arrow. `level` is a height of the row, see `levels.ts`. */
export interface Stop {
  x: Across;
  row: number;
  level: number;
}

/**
 * An arrow from the centre of one shape to the centre of another. The shapes, filled with paper,
 * are painted over its ends: it seems to leave at `port` and always enters its target from above.
 */
export interface Connector {
  from: ChartShape;
  to: ChartShape;
  port: Port;
  /** At least two; from one to the next the way is horizontal or vertical. */
  stops: Stop[];
  /** Names of the outcomes, only where a decision needs them. */
  label: string | null;
  /** True when work goes back to the same or an earlier step. */
  isReturn: boolean;
}

export interface ChartRow {
  stepId: string;
  /** Shapes below one another in this row, and which of them is the activity. */
  slots: number;
  main: number;
  /** Parallel lines below the activity on which arrows leave sideways. */
  tracks: number;
}

export interface ChartLayout {
  columns: number;
  rows: ChartRow[];
  shapes: ChartShape[];
  joins: Join[];
  connectors: Connector[];
  /** How many lanes each gutter holds, from the left border of the first column to the right border of the last. */
  lanes: number[];
}
