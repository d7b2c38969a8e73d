import { describe, expect, test } from "vitest";
import type { ChartShape } from "../../../src/core/chart/grid.ts";
import { leastCrowded } from "../../../src/core/chart/lanes.ts";
import { assignPorts, type Wish } from "../../../src/core/chart/ports.ts";

const shape = (row: number, column: number): ChartShape => ({
  kind: "process",
  row,
  column,
  slot: 0,
  centre: { x: column + 0.5, y: row + 0.5 },
  label: null,
});

/** An arrow from the middle of five columns. */
const wish = (row: number, column: number, more: Partial<Wish> = {}): Wish => ({
  from: shape(5, 2),
  to: shape(row, column),
  label: null,
  isReturn: row <= 5,
  isClear: row > 5,
  ...more,
});

describe("which side an arrow leaves by", () => {
  test("down where nothing stands between, else towards its target", () => {
    expect(assignPorts([wish(6, 2), wish(7, 4), wish(8, 0)], 5)).toEqual([
      "bottom",
      "right",
      "left",
    ]);
  });

  test("of two that want one side, the one with a clear way has it", () => {
    const skipping = wish(9, 4, { isClear: false });
    expect(assignPorts([skipping, wish(6, 3)], 5)).toEqual(["left", "right"]);
  });

  test("work sent back gives way to work that goes on", () => {
    const onwards = wish(9, 4, { isClear: false });
    expect(assignPorts([wish(2, 3), onwards], 5)).toEqual(["left", "right"]);
  });

  test("the bottom is shared only when both sides are taken", () => {
    const ports = assignPorts([wish(6, 2), wish(7, 4), wish(8, 4), wish(2, 4)], 5);
    expect(ports.toSorted()).toEqual(["bottom", "bottom", "left", "right"]);
  });
});

test("a line takes the gutter in which it meets the fewest, the first of equals", () => {
  const at = (gutter: number) => ({ gutter, top: 1, bottom: 3 });
  expect(leastCrowded([at(1), at(2)], [at(1)])).toEqual(at(2));
  expect(leastCrowded([at(1), at(2)], [at(1), at(2)])).toEqual(at(1));
});
