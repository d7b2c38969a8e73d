import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { pageCrossings, rowDrawing } from "../../../src/core/chart/pieces.ts";
import { isVertical, segments } from "../../support/chart-geometry.ts";
import { publishedSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const height = (from: { y: number }, to: { y: number }) => Math.abs(from.y - to.y);

describe("the chart cut into rows", () => {
  test("loses no part of an arrow", () => {
    fc.assert(
      fc.property(anySop({ steps: 15 }), (sop) => {
        const layout = layoutChart(sop);
        const pieces = layout.rows.flatMap((_, row) => rowDrawing(layout, row).pieces);
        for (const connector of layout.connectors) {
          const whole = segments([connector]);
          const cut = pieces.filter((piece) => piece.connector === connector);
          for (const { from, to } of cut) expect(from).not.toEqual(to);
          const sum = (all: { from: { y: number }; to: { y: number } }[]) =>
            all.reduce((total, { from, to }) => total + height(from, to), 0);
          expect(sum(cut)).toBeCloseTo(sum(whole));
          expect(cut.filter(({ from, to }) => from.y === to.y)).toHaveLength(
            whole.filter((each) => !isVertical(each)).length,
          );
        }
      }),
    );
  });

  test("at a page break every arrow that goes over has one mark, and marks never repeat", () => {
    fc.assert(
      fc.property(anySop(), fc.integer({ min: 1, max: 8 }), (sop, rowsPerPage) => {
        const layout = layoutChart(sop);
        const breaks = [...layout.rows.keys()].filter((n) => n > 0 && n % rowsPerPage === 0);
        const crossings = pageCrossings(layout, breaks);
        const marks = crossings.flat().map(({ mark }) => mark);
        expect(new Set(marks).size).toBe(marks.length);
        for (const [n, row] of breaks.entries()) {
          const here = segments(layout.connectors).filter(
            ({ from, to }) => Math.min(from.y, to.y) < row && Math.max(from.y, to.y) >= row,
          );
          const expected = new Set(here.map(({ to }) => to.x));
          expect(crossings[n]?.map(({ x }) => x)).toEqual([...expected].sort((a, b) => a - b));
        }
      }),
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
