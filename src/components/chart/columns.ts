/** Widths of the official table in pixels, the same in the page and in the SVG file. */
import type { ChartDrawing } from "../../core/chart/draw.ts";
import type { Sop } from "../../core/sop/schema.ts";

export interface Columns {
  /** Those before the actors: No, Uraian Kegiatan. */
  before: number[];
  /** Those after them: Kelengkapan, Waktu, Output, Ket. */
  after: number[];
}

/** @returns the least widths; the column Ket. is narrow while it is empty. */
export const columnsOf = (sop: Sop): Columns => ({
  before: [32, 168],
  after: [96, 56, 96, sop.steps.some(({ remarks }) => remarks !== null) ? 72 : 36],
});

export const tableWidth = ({ before, after }: Columns, { width }: ChartDrawing): number =>
  [...before, width, ...after].reduce((sum, one) => sum + one, 0);

/** Width in CSS pixels of A4 landscape between the margins of styles/chart/print.css. */
export const PRINT_WIDTH = ((297 - 30 - 12) / 25.4) * 96;

/** @returns the percentage, in tens from 50 to 100, at which the table fits on A4 landscape. */
export const printScale = (width: number): number =>
  Math.min(100, Math.max(50, Math.floor((PRINT_WIDTH / width) * 10) * 10));
