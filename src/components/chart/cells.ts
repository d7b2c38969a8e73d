/**
 * The texts of the official table as lines in cells, for places where no browser measures them: widths
 * are estimated, generously, from the number of letters. All in CSS pixels.
 */
import type { ChartLayout } from "../../core/chart/grid.ts";
import { rowTexts } from "../../core/chart/heads.ts";
import type { Step } from "../../core/sop/schema.ts";
import type { Columns } from "./columns.ts";
import { breakLines } from "./labels.ts";

const LETTER = 7.3;
export const PAD = 6;

export interface Cell {
  left: number;
  width: number;
  lines: string[];
}

export const cell = (left: number, width: number, text: string): Cell => ({
  left,
  width,
  lines: breakLines(text, Math.floor((width - 2 * PAD) / LETTER)),
});

/** @returns `first`, then each sum with one more of the sizes. */
export function runningSums(first: number, sizes: number[]): number[] {
  let sum = first;
  return [first, ...sizes.map((size) => (sum += size))];
}

/** Left borders of all columns, and the right border of the last. */
export function borders(columns: Columns, layout: ChartLayout): number[] {
  const { number, activity, lane, requirements, duration, output, remarks } = columns;
  const widths = [number, activity, ...Array<number>(layout.columns).fill(lane)];
  widths.push(requirements, duration, output, remarks);
  return runningSums(0, widths);
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
