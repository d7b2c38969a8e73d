import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { wideChart } from "../../../src/core/chart/rooms.ts";
import { drawableOf } from "../../../src/core/draft/drawable.ts";
import { sopOf } from "../../../src/core/draft/to-sop.ts";
import { breaksOf } from "../../../src/core/hyphens.ts";
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

  it("shows no capsule for a way that leads nowhere yet", () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const shapes = layoutChart(drawableOf(sopOf(draft, "2026-11-27"))).shapes;

        expect(shapes.filter(({ label }) => label?.startsWith("?"))).toEqual([]);
      }),
    );
  });
});
