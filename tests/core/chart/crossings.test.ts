import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acrossOf } from "../../../src/core/chart/bands.ts";
import { pageCrossings } from "../../../src/core/chart/crossings.ts";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { wideChart } from "../../../src/core/chart/rooms.ts";
import { breaksOf } from "../../../src/core/hyphens.ts";
import { anyChartSop } from "../../support/chart-sops.ts";
import { publishedSop } from "../../support/content.ts";

describe("a page that ends in the chart", () => {
  test("has one mark for every line that goes over, and marks never repeat", () => {
    fc.assert(
      fc.property(anyChartSop(25), fc.integer({ min: 1, max: 8 }), (sop, rowsPerPage) => {
        const layout = layoutChart(sop);
        const { rows, scale } = wideChart(layout, breaksOf);
        const breaks = [...layout.rows.keys()].filter((n) => n > 0 && n % rowsPerPage === 0);
        const crossings = pageCrossings(layout, breaks);
        const marks = crossings.flat().map(({ mark }) => mark);
        expect(new Set(marks).size).toBe(marks.length);
        for (const [n, row] of breaks.entries()) {
          const here = crossings[n]?.map(({ x }) => acrossOf(layout, scale, x));
          expect(here).toEqual(rows[row]?.above.map(({ x }) => x));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the published SOP, cut after step 6: one arrow down, one back up", () => {
    const crossings = pageCrossings(layoutChart(publishedSop()), [6]);
    expect(crossings[0]?.map(({ mark, direction }) => [mark, direction])).toEqual([
      ["A", "down"],
      ["B", "up"],
    ]);
  });
});
