import { describe, expect, test } from "vitest";
import {
  exits,
  indexOfStep,
  isDecision,
  isReturn,
  successors,
} from "../../../src/core/sop/graph.ts";
import { publishedSop } from "../../support/content.ts";

const sop = publishedSop();
const step = (number: number) => {
  const found = sop.steps.find((each) => each.number === number);
  if (!found) throw new Error(`no step ${number}`);
  return found;
};

describe("the published SOP as a graph", () => {
  test("only the two checks are decisions: a recorded choice with one way on is not", () => {
    expect(sop.steps.filter(isDecision).map(({ number }) => number)).toEqual([6, 7]);
  });

  test("outcomes with the same place share one exit", () => {
    expect(step(2).outcomes).toHaveLength(2);
    expect(exits(step(2)).map(({ outcomes }) => outcomes.length)).toEqual([2]);
  });

  test("a way to the step itself or an earlier one is a return", () => {
    const returns = sop.steps.flatMap((each) =>
      successors(each)
        .filter((target) => isReturn(sop, each, target))
        .map(() => each.number),
    );
    expect(returns).toEqual([6, 7]);
    expect(isReturn(sop, step(9), { end: "selesai" })).toBe(false);
  });

  test("an unknown id has no place", () => {
    expect(indexOfStep(sop, "tidak-ada")).toBe(-1);
  });
});
