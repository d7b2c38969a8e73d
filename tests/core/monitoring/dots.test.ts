import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisEnd, dotsOf, FEW_VISITS, type Visit } from "../../../src/core/monitoring/dots.ts";
import { factsOf, reportOf, SHAPE } from "../../support/facts.ts";

const visits = (...ratios: number[]): Visit[] =>
  ratios.map((ratio) => ({ ratio, late: ratio > 1 }));

const rising = fc
  .array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: FEW_VISITS })
  .map((ratios) => visits(...ratios.toSorted((a, b) => a - b)));

describe("a dot a visit", () => {
  it("stands where its multiple of Waktu baku is", () => {
    expect(dotsOf(visits(0.5, 1, 1.5, 9), 2)).toEqual([
      { at: 0.25, lane: 0, late: false },
      { at: 0.5, lane: 0, late: false },
      { at: 0.75, lane: 0, late: true },
      { at: 1, lane: 0, late: true },
    ]);
  });

  it("is over as the visit was judged: a day ends when the office closes", () => {
    const step = SHAPE.steps.find(({ standardText }) => standardText === "1 hari");
    // Begun at eight, done at noon of the next working day: more hours than one day has, in time all the same.
    const round = { step: step?.id ?? "", end: "2026-11-25 12.00" };
    const report = reportOf([factsOf("k", "2026-11-24 08.00", [round])]);
    const [visit] = report.steps.flatMap((one) => one.visits);
    expect(visit?.ratio).toBeGreaterThan(1);
    expect(visit?.late).toBe(false);
    expect(dotsOf(visit === undefined ? [] : [visit], 2)[0]?.late).toBe(false);
  });

  it("lies beside those it would cover", () => {
    expect(dotsOf(visits(1, 1, 1), 2).map(({ lane }) => lane)).toEqual([0, 1, 2]);
  });

  it("is one for each visit, in the same order, within the axis", () => {
    fc.assert(
      fc.property(rising, (all) => {
        const dots = dotsOf(all, axisEnd(all));
        expect(dots.map(({ late }) => late)).toEqual(all.map(({ late }) => late));
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
    expect(axisEnd(visits(...ratios))).toBe(end);
  });
});

it("a step with many visits is not shown one by one", () => {
  const visit = [{ step: SHAPE.steps[0]?.id ?? "", end: "2026-11-24 08.20" }];
  const of = (n: number) =>
    reportOf(Array.from({ length: n }, (_, i) => factsOf(`k${i}`, "2026-11-24 08.00", visit)));
  const shown = (n: number) => of(n).steps.map((step) => step.visits.length);
  expect(Math.max(...shown(FEW_VISITS))).toBe(FEW_VISITS);
  expect(Math.max(...shown(FEW_VISITS + 1))).toBe(0);
});
