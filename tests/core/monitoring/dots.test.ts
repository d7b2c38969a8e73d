import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisEnd, dotsOf, FEW_VISITS } from "../../../src/core/monitoring/dots.ts";
import { factsOf, reportOf, SHAPE } from "../../support/facts.ts";

const rising = fc
  .array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: FEW_VISITS })
  .map((ratios) => ratios.toSorted((a, b) => a - b));

describe("a dot a visit", () => {
  it("stands where its multiple of Waktu baku is, and is over beyond 1× alone", () => {
    expect(dotsOf([0.5, 1, 1.5, 9], 2)).toEqual([
      { at: 0.25, lane: 0, over: false },
      { at: 0.5, lane: 0, over: false },
      { at: 0.75, lane: 0, over: true },
      { at: 1, lane: 0, over: true },
    ]);
  });

  it("lies beside those it would cover", () => {
    expect(dotsOf([1, 1, 1], 2).map(({ lane }) => lane)).toEqual([0, 1, 2]);
  });

  it("is one for each visit, in the same order, within the axis", () => {
    fc.assert(
      fc.property(rising, (ratios) => {
        const dots = dotsOf(ratios, axisEnd(ratios));
        expect(dots.map(({ over }) => over)).toEqual(ratios.map((ratio) => ratio > 1));
        for (const [i, { at }] of dots.entries()) {
          expect(at).toBeLessThanOrEqual(1);
          expect(at).toBeGreaterThanOrEqual(dots[i - 1]?.at ?? 0);
        }
      }),
    );
  });
});

describe("its axis", () => {
  it.each([
    [[], 2],
    [[0.3], 2],
    [[2.1], 3],
    [[40], 4],
  ])("for %j ends at %d times Waktu baku", (ratios, end) => {
    expect(axisEnd(ratios)).toBe(end);
  });
});

it("a step with many visits is not shown one by one", () => {
  const visit = [{ step: SHAPE.steps[0]?.id ?? "", end: "2026-11-24 08.20" }];
  const of = (n: number) =>
    reportOf(Array.from({ length: n }, (_, i) => factsOf(`k${i}`, "2026-11-24 08.00", visit)));
  const ratios = (n: number) => of(n).steps.map((step) => step.ratios.length);
  expect(Math.max(...ratios(FEW_VISITS))).toBe(FEW_VISITS);
  expect(Math.max(...ratios(FEW_VISITS + 1))).toBe(0);
});
