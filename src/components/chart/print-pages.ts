/**
 * How the page's own print sets the table: as small as it must be to stand on one page, where that can be
 * read; else as large as the paper is wide, cut where a page is full. A browser tells nobody where it ends
 * a page, so the cuts are set beforehand, for A4 landscape with the margins of styles/chart/print.css, by an
 * estimate that leaves room over.
 */
import { acrossOf } from "../../core/chart/bands.ts";
import { pageCrossings } from "../../core/chart/crossings.ts";
import type { ChartDrawing } from "../../core/chart/draw.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { borders, cell, mostLines, PAD, rowCells } from "./cells.ts";
import { type Columns, columnsOf, PRINT_WIDTH, printScale, tableWidth } from "./columns.ts";
import { turnHeight } from "./turn-levels.ts";

/** Height in CSS pixels of A4 landscape between the margins, and of the headings above the table. */
const PAGE = ((210 - 20 - 15) / 25.4) * 96;
const HEADINGS = 96;
/** Line heights of the cells and of the table's head, see styles/chart/columns.css. */
const LINE = 17.6;
const HEAD_LINE = 16.2;
/** In percent: letters of 6.8 pt, hardly smaller than those of the official form. */
const SMALLEST = 70;

export interface PrintPlan {
  /** In percent, in tens. */
  scale: number;
  /** Width in CSS pixels of the columns Kelengkapan and Output, before the scale. */
  words: number;
  /** The rows that begin a new page, ascending, counted from 0; never the first. */
  breaks: number[];
}

/** @returns the largest scale at which the whole table stands on one page; else the widest, with its cuts. */
export function printPlan(sop: Sop, drawing: ChartDrawing): PrintPlan {
  const columns = columnsOf(sop);
  const widest = printScale(tableWidth(columns, drawing));
  for (let scale = widest; scale >= SMALLEST; scale -= 10) {
    const plan = planAt(sop, drawing, columns, scale);
    if (plan.breaks.length === 0) return plan;
  }
  return planAt(sop, drawing, columns, widest);
}

/** What the paper has over is shared by the three columns of words. */
function planAt(sop: Sop, drawing: ChartDrawing, columns: Columns, scale: number): PrintPlan {
  const over = PRINT_WIDTH / (scale / 100) - tableWidth(columns, drawing) - 4;
  const more = Math.max(0, Math.floor(over / 3));
  const { before, after } = columns;
  const [number = 0, activity = 0] = before;
  const [requirements = 0, time = 0, output = 0, remarks = 0] = after;
  const wider = {
    before: [number, activity + more],
    after: [requirements + more, time, output + more, remarks],
  };
  return {
    scale,
    words: requirements + more,
    breaks: cuts(sop, drawing, borders(wider, drawing), scale / 100),
  };
}

function cuts(sop: Sop, drawing: ChartDrawing, lefts: number[], zoom: number): number[] {
  const { layout, scale, rows } = drawing;
  const page = PAGE / zoom;
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
