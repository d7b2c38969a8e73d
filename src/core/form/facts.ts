/** Pairs of a label and what it says, two to a row. */
import type { Cell, Table } from "./blocks.ts";

const SIZE = 8.5;

/** @returns a ruled table; an empty value leaves room to write. `min` is the row height in mm. */
export function factsTable(
  facts: readonly (readonly [string, string])[],
  width: number,
  min = 6,
): Table {
  const cells = facts.map(([label, value]): [Cell, Cell] => [
    {
      header: "Row",
      middle: true,
      blocks: [{ kind: "text", text: label, size: SIZE, bold: true }],
    },
    { middle: true, blocks: value === "" ? [] : [{ kind: "text", text: value, size: SIZE }] },
  ]);
  const label = 30;
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => {
    const [first, second] = [cells[2 * i], cells[2 * i + 1]];
    const empty: Cell[] = [{ span: 2, blocks: [] }];
    return { min, cells: [...(first ?? []), ...(second ?? empty)] };
  });
  const value = width / 2 - label;
  return { kind: "table", look: "ruled", widths: [label, value, label, value], head: [], rows };
}
