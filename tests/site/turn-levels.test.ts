import { expect, test } from "vitest";
import { TURN, turnHeight, turnLevels } from "../../src/components/chart/turn-levels.ts";

const at = (...places: number[]) =>
  places.map((x, n) => ({ mark: `${n}`, x, direction: "down" as const }));

test("pentagons that would touch stand on two levels, and their row is higher", () => {
  expect(turnLevels(at(0.5, 1.5, 2.5), 100)).toEqual([0, 0, 0]);
  expect(turnLevels(at(0.9, 1.05, 1.2, 2.5), 100)).toEqual([0, 1, 0, 0]);
  expect(turnHeight(at(0.5, 1.5), 100)).toBe(TURN.one);
  expect(turnHeight(at(0.9, 1.05), 100)).toBe(TURN.two);
});
