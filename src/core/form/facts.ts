/** Pairs of a label and what it says, two to a row. */
import type { Cell, Row, Table } from "./blocks.ts";

const SIZE = 8.5;

/** Letters that half the width takes without growing tall: a longer value has the whole width. */
const LONG = 140;

/** @returns a ruled table; an empty value leaves room to write. `min` is the row height in mm. */
export function factsTable(
  facts: readonly (readonly [string, string])[],
  width: number,
  min = 6,
): Table {
  const rows: Row[] = [];
  let open: Cell[] = [];
  const close = () => {
    if (open.length > 0) rows.push({ min, cells: [...open, { span: 2, blocks: [] }] });
    open = [];
  };
  for (const [name, value] of facts) {
    if (value.length > LONG) {
      close();
      rows.push({ min, cells: pair(name, value, 3) });
    } else if (open.length > 0) {
      rows.push({ min, cells: [...open, ...pair(name, value)] });
      open = [];
    } else open = pair(name, value);
  }
  close();
  const value = width / 2 - LABEL;
  return { kind: "table", look: "ruled", widths: [LABEL, value, LABEL, value], head: [], rows };
}

const LABEL = 30;

const pair = (name: string, value: string, span = 1): Cell[] => [
  {
    header: "Row",
    middle: true,
    blocks: [{ kind: "text", text: name, size: SIZE, bold: true }],
  },
  { span, middle: true, blocks: value === "" ? [] : [{ kind: "text", text: value, size: SIZE }] },
];
