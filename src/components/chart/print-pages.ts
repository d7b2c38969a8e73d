/**
 * Where the page's own print cuts the table. A browser tells nobody where it ends a page, so the cuts are
 * set beforehand, for A4 landscape with the margins of chart-print.css, by an estimate that leaves room over.
 */
import { acrossOf } from "../../core/chart/bands.ts";
import { pageCrossings } from "../../core/chart/crossings.ts";
import type { ChartDrawing } from "../../core/chart/draw.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { borders, cell, mostLines, PAD, rowCells } from "./cells.ts";
import { columnsOf, printScale, tableWidth } from "./columns.ts";
import { turnHeight } from "./turn-levels.ts";

/** Height in CSS pixels of A4 landscape between the margins, and of the headings above the table. */
const PAGE = ((210 - 20 - 15) / 25.4) * 96;
const HEADINGS = 96;
/** Line heights of the cells and of the table's head, see chart.css. */
const LINE = 17.6;
const HEAD_LINE = 16.2;
/** @returns the rows that begin a new page, ascending, counted from 0; never the first. */
export function printBreaks(sop: Sop, drawing: ChartDrawing): number[] {
  const { layout, scale, rows } = drawing;
  const columns = columnsOf(sop);
  const zoom = printScale(tableWidth(columns, drawing)) / 100;
  const page = PAGE / zoom;
  const lefts = borders(columns, drawing);
  const names = sop.actors.map(({ name }, n) => {
    const { left = 0, right = 0 } = scale.columns[n] ?? {};
    return cell(0, right - left, name);
  });
  const head = (mostLines(names) + 1) * HEAD_LINE + 4 * PAD;
  const turn = (row: number) =>
    turnHeight((pageCrossings(layout, [row])[0] ?? []).map(({ x }) => acrossOf(layout, scale, x)));
  const breaks: number[] = [];
  let used = head + HEADINGS / zoom;
  for (const [row, step] of sop.steps.entries()) {
    const lines = mostLines(rowCells(step, lefts, layout.columns));
    const height = Math.max(lines * LINE + 2 * PAD, rows[row]?.height ?? 0) + 1;
    const isLast = row === sop.steps.length - 1;
    if (row > 0 && used + height + (isLast ? 0 : turn(row + 1)) > page) {
      breaks.push(row);
      used = head + turn(row);
    }
    used += height;
  }
  return breaks;
}
