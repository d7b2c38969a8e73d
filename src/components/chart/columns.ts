/** Widths of the official table in pixels, the same in the page and in the SVG file. */
import type { ChartLayout } from "../../core/chart/grid.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { columnWidth } from "./room.ts";

export interface Columns {
  number: number;
  activity: number;
  lane: number;
  requirements: number;
  duration: number;
  output: number;
  remarks: number;
}

/** @returns the least widths; the column Ket. is narrow while it is empty. */
export const columnsOf = (sop: Sop, layout: ChartLayout): Columns => ({
  number: 40,
  activity: 200,
  lane: columnWidth(layout.lanes),
  requirements: 124,
  duration: 66,
  output: 124,
  remarks: sop.steps.some(({ remarks }) => remarks !== null) ? 104 : 48,
});

export const tableWidth = ({ lane, ...others }: Columns, layout: ChartLayout): number =>
  lane * layout.columns + Object.values(others).reduce((sum, width) => sum + width, 0);

/** Width in CSS pixels of A4 landscape between the margins of chart-print.css. */
const PRINT_WIDTH = ((297 - 30 - 12) / 25.4) * 96;

/** @returns the percentage, in tens from 50 to 100, at which the table fits on A4 landscape. */
export const printScale = (width: number): number =>
  Math.min(100, Math.max(50, Math.floor((PRINT_WIDTH / width) * 10) * 10));
