/**
 * The texts of the official table as lines in cells, for places where no browser measures them: widths
 * are estimated, generously. All in CSS pixels.
 */
import type { ChartDrawing } from "../../core/chart/draw.ts";
import { rowTexts } from "../../core/chart/heads.ts";
import { typeWidth } from "../../core/chart/letters.ts";
import { brokenLines } from "../../core/chart/lines-of-type.ts";
import { breaksOf } from "../../core/hyphens.ts";
import type { Step } from "../../core/sop/schema.ts";
import type { Columns } from "./columns.ts";

/** Cells are set in 12 px in the file and in 13 px on the page, which only prints them. */
const SIZE = 13;
export const PAD = 6;

export interface Cell {
  left: number;
  width: number;
  lines: string[];
}

export const cell = (left: number, width: number, text: string): Cell => ({
  left,
  width,
  lines:
    text === ""
      ? []
      : brokenLines(text, width - 2 * PAD, {
          widthOf: (words) => typeWidth(words, SIZE),
          breaksOf,
        }),
});

/** @returns `first`, then each sum with one more of the sizes. */
export function runningSums(first: number, sizes: number[]): number[] {
  let sum = first;
  return [first, ...sizes.map((size) => (sum += size))];
}

/** Left borders of all columns, and the right border of the last. */
export function borders({ before, after }: Columns, { scale }: ChartDrawing): number[] {
  const actors = scale.columns.map(({ left, right }) => right - left);
  return runningSums(0, [...before, ...actors, ...after]);
}

export function rowCells(step: Step, lefts: number[], actors: number): Cell[] {
  const at = (n: number, text: string) =>
    cell(lefts[n] ?? 0, (lefts[n + 1] ?? 0) - (lefts[n] ?? 0), text);
  const { before, after } = rowTexts(step);
  return [
    ...before.map((text, n) => at(n, text)),
    ...after.map((text, n) => at(before.length + actors + n, text)),
  ];
}

export const mostLines = (cells: Cell[]): number =>
  Math.max(...cells.map(({ lines }) => lines.length));
