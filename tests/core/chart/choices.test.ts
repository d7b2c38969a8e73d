import { describe, expect, test } from "vitest";
import type { ChartShape } from "../../../src/core/chart/grid.ts";
import { colourLanes, laneOffset, leastCrowded } from "../../../src/core/chart/lanes.ts";
import { assignPorts, type Wish } from "../../../src/core/chart/ports.ts";

const shape = (row: number, column: number): ChartShape => ({
  part: "step",
  symbol: "box",
  row,
  column,
  slot: 0,
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
    expect(assignPorts([skipping, wish(6, 3)], 5)).toEqual(["bottom", "right"]);
  });

  test("work sent back gives way to work that goes on", () => {
    const onwards = wish(9, 4, { isClear: false });
    expect(assignPorts([wish(2, 3), onwards], 5)).toEqual(["left", "right"]);
  });

  test("the bottom is shared rather than a side that looks away from the target", () => {
    const ports = assignPorts([wish(6, 2), wish(7, 4), wish(8, 4), wish(2, 4)], 5);
    expect(ports.toSorted()).toEqual(["bottom", "bottom", "left", "right"]);
  });
});

test("a line takes the gutter in which it meets the fewest, the first of equals", () => {
  const at = (gutter: number, to = "here") => ({ gutter, top: 1, bottom: 3, to });
  expect(leastCrowded([at(1), at(2)], [at(1, "there")])).toEqual(at(2));
  expect(leastCrowded([at(1), at(2)], [at(1, "there"), at(2, "there")])).toEqual(at(1));
});

describe("lanes", () => {
  const line = (top: number, bottom: number, to: string) => ({ gutter: 1, top, bottom, to });

  test("what leads to one place from one side runs together, what leads elsewhere beside it", () => {
    const [far, near, other] = [line(1, 9, "a up"), line(1, 5, "a up"), line(4, 7, "b up")];
    const lanes = colourLanes([far, near, other]);
    expect([far, near, other].map((one) => lanes.get(one))).toEqual([0, 0, 1]);
  });

  test("a lane is free again where its line has ended", () => {
    const [first, second] = [line(1, 3, "a down"), line(3.5, 6, "b down")];
    expect([...colourLanes([first, second]).values()]).toEqual([0, 0]);
  });

  test("no lane lies on the border between two columns, nor beyond the outermost ones", () => {
    for (const lanes of [1, 2, 3, 4]) {
      for (let lane = 0; lane < lanes; lane += 1) {
        expect(Math.abs(laneOffset(2, lane, lanes, 4))).toBeGreaterThanOrEqual(0.5);
        expect(laneOffset(0, lane, lanes, 4)).toBeGreaterThan(0);
        expect(laneOffset(4, lane, lanes, 4)).toBeLessThan(0);
      }
    }
  });
});
