import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartLayout } from "../../../src/core/chart/grid.ts";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { exits, isDecision } from "../../../src/core/sop/graph.ts";
import { crosses, direction, overlaps, roomOf, segments } from "../../support/chart-geometry.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const always = (check: (layout: ChartLayout) => void) =>
  fc.assert(
    fc.property(anySop(), (sop) => check(layoutChart(sop))),
    { numRuns: 150 },
  );

describe("the chart of any SOP", () => {
  test("has a shape for every step, one start, and an arrow for every exit", () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const { shapes, connectors } = layoutChart(sop);
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

  test("no line lies on a rule of the table, where it could not be seen", () => {
    always((layout) => {
      for (const { from, to } of segments(layout.connectors)) {
        if (from.x === to.x) expect(Number.isInteger(from.x)).toBe(false);
        else expect(Number.isInteger(from.y)).toBe(false);
      }
    });
  });

  test("an arrow to another column does not overshoot it when its side faces there", () => {
    always(({ connectors }) => {
      for (const { from, to, port, points } of connectors) {
        const ahead = Math.sign(to.column - from.column);
        if (ahead !== (port === "right" ? 1 : port === "left" ? -1 : 0) || ahead === 0) continue;
        const [least = 0, most = 0] = [from.centre.x, to.centre.x].toSorted((a, b) => a - b);
        for (const { x } of points) expect(x >= least && x <= most).toBe(true);
      }
    });
  });

  test("arrows that share the bottom of a shape part at heights of their own", () => {
    always((layout) => {
      for (const shape of layout.shapes) {
        const down = layout.connectors.filter(
          ({ from, port, points }) => from === shape && port === "bottom" && points.length > 2,
        );
        const heights = down.map(({ points }) => points[1]?.y);
        expect(new Set(heights).size).toBe(heights.length);
      }
    });
  });

  test("no two arrows touch end to end in a gutter, and no gutter holds more lanes than it must", () => {
    always((layout) => {
      const lines = segments(layout.connectors)
        .filter(({ from, to }) => from.x === to.x && from.x % 1 !== 0.5)
        .map(({ from, to }) => ({
          x: from.x,
          gutter: Math.round(from.x),
          top: Math.min(from.y, to.y),
          bottom: Math.max(from.y, to.y),
        }));
      for (const line of lines) {
        const meets = lines.filter(
          ({ gutter, top, bottom }) =>
            gutter === line.gutter && top <= line.bottom && line.top <= bottom,
        );
        expect(meets.filter(({ x }) => x === line.x)).toEqual([line]);
      }
      for (const gutter of new Set(lines.map((line) => line.gutter))) {
        const here = lines.filter((line) => line.gutter === gutter);
        const deepest = here.map(
          ({ top }) => here.filter((other) => other.top <= top && top <= other.bottom).length,
        );
        expect(new Set(here.map(({ x }) => x)).size).toBe(Math.max(...deepest));
      }
    });
  });

  test("an end bears its name only where there are several", () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        for (const { kind, label } of layoutChart(sop).shapes) {
          expect(label !== null).toBe(kind === "end" && sop.ends.length > 1);
        }
      }),
    );
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
