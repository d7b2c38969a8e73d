/** The official chart as a table: a landscape page with shapes, arrows and, at a page's end, pentagons. */

import type { ChartDrawing } from "../chart/draw.ts";
import { chartHeads, rowTexts } from "../chart/heads.ts";
import { layoutChart } from "../chart/layout.ts";
import { nextInWords, symbolInWords } from "../sop/next.ts";
import type { Sop } from "../sop/schema.ts";
import type { Cell, Row, Table } from "./blocks.ts";
import type { Rect } from "./boxes.ts";
import { type Frame, rowInk } from "./chart-ink.ts";
import { leastColumn, paperChart } from "./chart-room.ts";
import { chartTurn, throughInk } from "./chart-turn.ts";

/** Type sizes: the largest in which no word is broken without a hyphen. */
const SIZES = [8, 7.5, 7] as const;
/** Shares of the width before it follows the contents: No and Uraian, all actors, Mutu Baku and Ket. */
const BEFORE = [8, 52] as const;
const ACTORS = 98;
const AFTER = [34, 16, 34, 13] as const;

/** @returns the chart of an SOP in a column of `width` mm, its type of `SIZES[step]` points. */
export function chartTable(sop: Sop, width: number, step = 0): Table {
  const layout = layoutChart(sop);
  const size = SIZES[step] ?? SIZES[0];
  const shares = [...BEFORE, ...sop.actors.map(() => ACTORS / layout.columns), ...AFTER];
  const total = shares.reduce((sum, one) => sum + one, 0);
  const first = BEFORE.length;
  const frame = (row: Rect, left: readonly number[]): Frame => ({ row, left: left[first] ?? 0 });
  const rows = sop.steps.map((one): Row => ({ cells: stepCells(sop, one, size) }));
  return {
    kind: "table",
    look: "ruled",
    widths: shares.map((one) => (one * width) / total),
    balance: true,
    ...(step + 1 < SIZES.length && { smaller: () => chartTable(sop, width, step + 1) }),
    alike: {
      from: first,
      to: first + layout.columns,
      least: (face) => leastColumn(layout, face),
    },
    head: headRows(sop, size),
    rows,
    settle(face, widths) {
      const drawing = paperChart(layout, widths[first] ?? 0, face);
      return {
        rows: rows.map((row, i) => withDrawing(sop, drawing, i, row, frame)),
        turn: chartTurn(drawing, frame),
      };
    },
  };
}

/** A row of the table with its part of the drawing laid over it. */
function withDrawing(
  sop: Sop,
  drawing: ChartDrawing,
  index: number,
  row: Row,
  frame: (row: Rect, left: readonly number[]) => Frame,
): Row {
  const step = sop.steps[index];
  const own = drawing.rows[index];
  if (step === undefined || own === undefined) return row;
  return {
    ...row,
    min: own.height,
    overlay: (rect, left, face) => rowInk(own, drawing.scale.sizes, frame(rect, left), face),
    rest: (rect, left) => throughInk(drawing, index, frame(rect, left)),
    figure: {
      cell: BEFORE.length + sop.actors.findIndex(({ id }) => id === step.actor),
      alt: `${symbolInWords(sop, step)} Berikutnya: ${nextInWords(sop, step)}.`,
    },
  };
}

function headRows(sop: Sop, size: number): Row[] {
  const heads = chartHeads(sop).map(
    (cells): Row => ({
      cells: cells.map(({ title, rows, columns }) => ({
        header: "Column",
        middle: true,
        blocks: [{ kind: "text", text: title, size, bold: true, align: "center" }],
        ...(rows > 1 && { rows }),
        ...(columns > 1 && { span: columns }),
      })),
    }),
  );
  return [...heads, columnNumbers(BEFORE.length + sop.actors.length + AFTER.length)];
}

/** (1), (2), … under the heads, as offices print them. */
const columnNumbers = (count: number): Row => ({
  unsaid: true,
  cells: Array.from(
    { length: count },
    (_, i): Cell => ({
      middle: true,
      blocks: [{ kind: "text", text: `(${i + 1})`, size: 7, align: "center" }],
    }),
  ),
});

function stepCells(sop: Sop, step: Sop["steps"][number], size: number): Cell[] {
  const { before, after } = rowTexts(step);
  const cell = (text: string): Cell => ({
    blocks: text === "" ? [] : [{ kind: "text", text, size }],
  });
  const [number = "", ...others] = before;
  return [
    { ...cell(number), header: "Row" },
    ...others.map(cell),
    ...sop.actors.map(() => cell("")),
    ...after.map(cell),
  ];
}
