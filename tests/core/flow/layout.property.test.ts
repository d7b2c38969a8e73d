import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FlowLayout } from "../../../src/core/flow/grid.ts";
import { layoutFlow } from "../../../src/core/flow/layout.ts";
import { exits, isDecision } from "../../../src/core/sop/graph.ts";
import { crosses, direction, overlaps, roomOf, segments } from "../../support/flow-geometry.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const always = (check: (layout: FlowLayout) => void) =>
  fc.assert(
    fc.property(anySop(), (sop) => check(layoutFlow(sop))),
    { numRuns: 150 },
  );

describe("the chart of any SOP", () => {
  test("has a shape for every step, one start, and an arrow for every exit", () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const { shapes, connectors } = layoutFlow(sop);
        expect(shapes.filter(({ kind }) => kind === "start")).toHaveLength(1);
        const steps = shapes.filter(({ kind }) => kind === "process" || kind === "decision");
        expect(steps.map(({ row }) => row)).toEqual([...sop.steps.keys()]);
        expect(steps.map(({ kind }) => kind === "decision")).toEqual(sop.steps.map(isDecision));
        expect(connectors).toHaveLength(1 + sop.steps.flatMap(exits).length);
      }),
      { numRuns: 150 },
    );
  });

  test("names every way out of a decision, and no other", () => {
    always(({ connectors }) => {
      for (const { from, label } of connectors) {
        if (from.kind === "decision") expect(label).toMatch(/\S/);
        else expect(label).toBeNull();
      }
    });
  });

  test("draws horizontal and vertical lines inside the actor columns", () => {
    always((layout) => {
      for (const { from, to } of segments(layout.connectors)) {
        expect(from.x === to.x || from.y === to.y).toBe(true);
        expect(from.x === to.x && from.y === to.y).toBe(false);
        for (const { x, y } of [from, to]) {
          expect(x > 0 && x < layout.columns && y > 0 && y < layout.rows.length).toBe(true);
        }
      }
    });
  });

  test("no arrow crosses a shape", () => {
    always((layout) => {
      const crossed = segments(layout.connectors).filter((segment) =>
        layout.shapes.some((shape) => {
          const leaves = segment.index === 0 && shape === segment.connector.from;
          const enters = segment.isLast && shape === segment.connector.to;
          return !leaves && !enters && crosses(segment, roomOf(layout, shape));
        }),
      );
      expect(crossed).toEqual([]);
    });
  });

  test("each arrow ends on the upper border of its own target and leaves by its port", () => {
    always((layout) => {
      for (const { points, from, to, port } of layout.connectors) {
        const [first, second] = points;
        const [beforeLast, last] = points.slice(-2);
        expect(first).toEqual(from.centre);
        expect(last).toEqual(to.centre);
        expect(beforeLast?.x).toBe(to.centre.x);
        expect(beforeLast?.y).toBeLessThanOrEqual(roomOf(layout, to).top);
        const room = roomOf(layout, from);
        if (port === "left") expect(second?.x).toBeLessThan(room.left);
        if (port === "right") expect(second?.x).toBeGreaterThan(room.right);
        if (port === "bottom") expect(second?.y).toBeGreaterThan(room.bottom);
      }
    });
  });

  test("no two arrows run opposite ways on one line; they share one only to or from one shape", () => {
    always((layout) => {
      const all = segments(layout.connectors);
      for (const [n, a] of all.entries()) {
        for (const b of all.slice(n + 1)) {
          if (a.connector === b.connector || !overlaps(a, b)) continue;
          expect(direction(a)).toBe(direction(b));
          const shared = a.connector.to === b.connector.to || a.connector.from === b.connector.from;
          expect(shared).toBe(true);
        }
      }
    });
  });

  test("a side of a shape carries one arrow; only the bottom may carry more", () => {
    always(({ connectors }) => {
      const sides = connectors
        .filter(({ port }) => port !== "bottom")
        .map(({ from, port }) => `${from.row}/${from.slot}/${port}`);
      expect(new Set(sides).size).toBe(sides.length);
    });
  });
});
