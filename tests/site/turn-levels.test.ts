import { expect, test } from "vitest";
import { TURN, turnHeight, turnLevels } from "../../src/components/chart/turn-levels.ts";

test("pentagons that would touch stand on levels of their own, and their row is higher", () => {
  expect(turnLevels([50, 150, 250])).toEqual([0, 0, 0]);
  expect(turnLevels([90, 105, 120, 250])).toEqual([0, 1, 0, 0]);
  expect(turnLevels([90, 99, 108])).toEqual([0, 1, 2]);
  expect(turnHeight([50, 150])).toBe(TURN.one);
  expect(turnHeight([90, 105])).toBe(TURN.one + TURN.more);
});
