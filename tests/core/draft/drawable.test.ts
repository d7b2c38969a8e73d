import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { narrowChart, wideChart } from "../../../src/core/chart/rooms.ts";
import { drawableOf, planOf } from "../../../src/core/draft/drawable.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { breaksOf } from "../../../src/core/hyphens.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { anyDraft } from "../../support/drafts.ts";

describe("the chart of a draft", () => {
  it("can be drawn at any moment, with a row for every row that has a performer", () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const sop = drawableOf(sopOf(draft, "2026-11-27"));
        const layout = layoutChart(sop);

        expect(layout.rows.map(({ stepId }) => stepId)).toEqual(
          draft.steps.filter(({ actor }) => actor !== null).map(({ id }) => id),
        );
        if (layout.columns > 0)
          expect(wideChart(layout, breaksOf).rows).toHaveLength(sop.steps.length);
      }),
    );
  });

  it("hangs on no word in a cell, whatever is written there", () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const sop = drawableOf(sopOf(draft, "2026-11-27"));
        if (sop.steps.length === 0 || sop.actors.length === 0) return;
        const drawn = (one: Sop) =>
          narrowChart(
            layoutChart(one),
            one.actors.map(({ short }) => short),
            breaksOf,
          ).rows;
        const typed = sop.steps.map((step) => ({ ...step, activity: "X", remarks: "Y" }));

        expect(drawn(planOf(sop))).toEqual(drawn(sop));
        expect(planOf({ ...sop, steps: typed })).toEqual(planOf(sop));
      }),
      { numRuns: 50 },
    );
  });

  it("shows no capsule for a way that leads nowhere yet", () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const shapes = layoutChart(drawableOf(sopOf(draft, "2026-11-27"))).shapes;

        expect(shapes.filter(({ label }) => label?.startsWith("?"))).toEqual([]);
      }),
    );
  });
});
