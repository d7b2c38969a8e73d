/**
 * The official chart as geometry without pixels: rows × actor columns, one row a step. A renderer
 * multiplies by the widths and heights it has; nothing below knows of fonts, millimetres or CSS.
 *
 * x: 0 is the left border of the first actor column, each column is 1 wide, all are equally wide.
 * y: 0 is the top border of the first row, each row is 1 high, however high it is drawn.
 */

export interface Point {
  x: number;
  y: number;
}

/** `start` and `end` are capsules, `process` a box, `decision` a diamond. All are drawn empty. */
export type SymbolKind = "start" | "process" | "decision" | "end";

/** A shape around its centre. It may fill at most `SHAPE_ROOM` of its column and of its slot. */
export interface ChartShape {
  kind: SymbolKind;
  /** Index of the row, and so of the step in `sop.steps`, counted from 0. */
  row: number;
  /** Index of the actor column, counted from 0. */
  column: number;
  /** Place among the row's slots from top to bottom: capsules share the row of their step. */
  slot: number;
  centre: Point;
  /** Name of the end, only where the SOP has several: written below the capsule. */
  label: string | null;
}

export type Port = "left" | "right" | "bottom";

/**
 * An arrow from the centre of one shape to the centre of another. The shapes, filled with paper,
 * are painted over its ends: it seems to leave at `port` and always enters its target from above.
 * Draw the arrowhead on the upper border of the target, pointing down.
 */
export interface Connector {
  from: ChartShape;
  to: ChartShape;
  port: Port;
  /** At least two points; each segment is horizontal or vertical. */
  points: Point[];
  /**
   * Names of the outcomes, only where a decision needs them: written beside the port, by each renderer
   * where it has room.
   */
  label: string | null;
  /** True when work goes back to the same or an earlier step. */
  isReturn: boolean;
}

export interface ChartRow {
  stepId: string;
  /** Shapes below one another in this row: the row must be at least this many slots high. */
  slots: number;
}

export interface ChartLayout {
  columns: number;
  rows: ChartRow[];
  shapes: ChartShape[];
  connectors: Connector[];
  /** The most parallel lines in one gutter between two columns: wide gutters need wide columns. */
  lanes: number;
}

/** The part of its column's width and of its slot's height that a shape may fill, in the middle. */
export const SHAPE_ROOM = 0.5;

/** Where in a slot the arrows that enter from a gutter turn to the shape, from the slot's top. */
export const ENTRY_TRACK = 0.12;
