/** The official chart as a table: a landscape page with shapes, arrows and, at a page's end, pentagons. */
import { chartHeads, rowTexts } from "../chart/heads.ts";
import { layoutChart } from "../chart/layout.ts";
import { PAPER_SIZES } from "../chart/sizes.ts";
import { nextInWords, symbolInWords } from "../sop/next.ts";
import type { Sop } from "../sop/schema.ts";
import type { Cell, Row, Table } from "./blocks.ts";
import type { Rect } from "./boxes.ts";
import { rowInk } from "./chart-ink.ts";
import { labelRoom, leastColumn } from "./chart-labels.ts";
import { chartTurn, throughInk } from "./chart-turn.ts";
import { SLOT } from "./symbols.ts";

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
  const widths = shares.map((one) => (one * width) / total);
  const first = BEFORE.length;
  const frame = (row: Rect, left: readonly number[]) => ({
    row,
    column: (left[first + 1] ?? 0) - (left[first] ?? 0),
    left: left[first] ?? 0,
  });
  return {
    kind: "table",
    look: "ruled",
    widths,
    balance: true,
    ...(step + 1 < SIZES.length && { smaller: () => chartTable(sop, width, step + 1) }),
    alike: {
      from: first,
      to: first + layout.columns,
      least: (face) => leastColumn(layout, face),
    },
    head: headRows(sop, size),
    rows: sop.steps.map((one, i): Row => {
      const own = BEFORE.length + sop.actors.findIndex(({ id }) => id === one.actor);
      return {
        min: Math.max((layout.rows[i]?.slots ?? 1) * SLOT, labelRoom(layout, i)),
        cells: stepCells(sop, one, size),
        overlay: (row, left, face) => rowInk(layout, i, frame(row, left), face),
        rest: (row, left) => throughInk(layout, i, frame(row, left)),
        figure: {
          cell: own,
          alt: `${symbolInWords(sop, one)} Berikutnya: ${nextInWords(sop, one)}.`,
        },
      };
    }),
    turn: chartTurn(layout, frame, 2 * PAPER_SIZES.diamond.w),
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
