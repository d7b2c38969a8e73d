/**
 * Where the page's own print cuts the table. A browser tells nobody where it ends a page, so the cuts are
 * set beforehand, for A4 landscape with the margins of chart-print.css, by an estimate that leaves room over.
 */
import type { ChartLayout } from "../../core/chart/grid.ts";
import { pageCrossings } from "../../core/chart/pieces.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { borders, cell, mostLines, PAD, rowCells } from "./cells.ts";
import { columnsOf, printScale, tableWidth } from "./columns.ts";
import { SLOT_HEIGHT } from "./room.ts";
import { turnHeight } from "./turn-levels.ts";

/** Height in CSS pixels of A4 landscape between the margins, and of the headings above the table. */
const PAGE = ((210 - 20 - 15) / 25.4) * 96;
const HEADINGS = 96;
/** Line heights of the cells and of the table's head, see chart.css. */
const LINE = 17.6;
const HEAD_LINE = 16.2;
/** @returns the rows that begin a new page, ascending, counted from 0; never the first. */
export function printBreaks(sop: Sop, layout: ChartLayout): number[] {
  const columns = columnsOf(sop, layout);
  const scale = printScale(tableWidth(columns, layout)) / 100;
  const page = PAGE / scale;
  const lefts = borders(columns, layout);
  const names = sop.actors.map(({ name }) => cell(0, columns.lane, name));
  const head = (mostLines(names) + 1) * HEAD_LINE + 4 * PAD;
  const turn = (row: number) => turnHeight(pageCrossings(layout, [row])[0] ?? [], columns.lane);
  const breaks: number[] = [];
  let used = head + HEADINGS / scale;
  for (const [row, step] of sop.steps.entries()) {
    const lines = mostLines(rowCells(step, lefts, layout.columns));
    const slots = layout.rows[row]?.slots ?? 1;
    const height = Math.max(lines * LINE + 2 * PAD, slots * SLOT_HEIGHT) + 1;
    const isLast = row === sop.steps.length - 1;
    if (row > 0 && used + height + (isLast ? 0 : turn(row + 1)) > page) {
      breaks.push(row);
      used = head + turn(row);
    }
    used += height;
  }
  return breaks;
}
