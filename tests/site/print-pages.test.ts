import { describe, expect, it } from "vitest";
import { printPlan } from "../../src/components/chart/print-pages.ts";
import { layoutChart } from "../../src/core/chart/layout.ts";
import { wideChart } from "../../src/core/chart/rooms.ts";
import { breaksOf } from "../../src/core/hyphens.ts";
import type { Sop } from "../../src/core/sop/schema.ts";
import { thrice } from "../support/long-sop.ts";
import { PENGELOLAAN_DATA } from "../support/sops.ts";

const planOf = (sop: Sop) => printPlan(sop, wideChart(layoutChart(sop), breaksOf));
/** A chart of the first steps alone, whatever their ways lead to. */
const first = (count: number): Sop => {
  const steps = PENGELOLAAN_DATA.steps.slice(0, count);
  const end = { end: PENGELOLAAN_DATA.ends[0]?.id ?? "" };
  const last = steps.map((step, n) =>
    n < count - 1
      ? step
      : { ...step, outcomes: step.outcomes.map((one) => ({ ...one, target: end })) },
  );
  return { ...PENGELOLAAN_DATA, steps: last };
};

describe("the table on paper", () => {
  it("is on one page, as small as that needs and no smaller", () => {
    const scales = [3, 5, PENGELOLAAN_DATA.steps.length].map((count) => {
      const { scale, breaks } = planOf(first(count));
      expect(breaks, `${count} steps`).toEqual([]);
      return scale;
    });
    expect(scales[0]).toBe(100);
    expect(scales).toEqual(scales.toSorted((a, b) => b - a));
    expect(Math.min(...scales)).toBeGreaterThanOrEqual(70);
  });

  it("is cut at its widest where it could not be read on one page", () => {
    const { scale, breaks } = planOf(thrice(PENGELOLAAN_DATA));
    expect(scale).toBe(100);
    expect(breaks.length).toBeGreaterThan(1);
    expect(breaks).toEqual([...new Set(breaks)].toSorted((a, b) => a - b));
    expect(breaks).not.toContain(0);
  });

  it("gives the columns of words what the paper has over", () => {
    const small = planOf(PENGELOLAAN_DATA);
    const large = planOf(thrice(PENGELOLAAN_DATA));
    expect(small.scale).toBeLessThan(large.scale);
    expect(small.words).toBeGreaterThan(large.words);
  });
});
