/** What one painter of the chart counts in: pixels on screen, millimetres on paper. */
import type { SymbolSizes } from "./sizes.ts";

/** Borders of an actor's column, and where its shapes stand. */
export interface ColumnPlace {
  left: number;
  middle: number;
  right: number;
}

export interface Scale {
  /** From the left border of the first actor column. */
  columns: readonly ColumnPlace[];
  sizes: SymbolSizes;
  /** Between two parallel lines. */
  pitch: number;
  /** Between a line and what it must not touch. */
  clear: number;
  /** From a row's top border down to where arrows turn in, and below its last ink to the bottom border. */
  margin: { top: number; bottom: number };
  /** Height of one line of type. */
  line: number;
  /** @returns the width of a text on one line. */
  widthOf(text: string): number;
  /** @returns after how many letters a word may be broken by a hyphen, ascending. */
  breaksOf(word: string): number[];
}

/** @returns the middle of a column. */
export const middleOf = ({ columns }: Pick<Scale, "columns">, column: number): number =>
  columns[column]?.middle ?? 0;

/** @returns the width of all columns. */
export const widthOfAll = ({ columns }: Pick<Scale, "columns">): number =>
  columns.at(-1)?.right ?? 0;
