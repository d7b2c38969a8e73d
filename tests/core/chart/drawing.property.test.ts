import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartDrawing } from "../../../src/core/chart/draw.ts";
import type { ChartLayout } from "../../../src/core/chart/grid.ts";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { fileChart, narrowChart, wideChart } from "../../../src/core/chart/rooms.ts";
import {
  type Box,
  crosses,
  direction,
  isVertical,
  meet,
  overlaps,
  type Picture,
  pictureOf,
  touches,
} from "../../support/chart-geometry.ts";
import { anyChartSop } from "../../support/chart-sops.ts";

const nowhere = () => [];

const PAINTERS: Record<string, (layout: ChartLayout) => ChartDrawing> = {
  wide: (layout) => wideChart(layout, nowhere),
  narrow: (layout) =>
    narrowChart(
      layout,
      Array.from({ length: layout.columns }, (_, n) => "Pelaksana".repeat(1 + (n % 3))),
      nowhere,
    ),
  file: (layout) => fileChart(layout, nowhere),
};

const anyHeights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 });

/** The chart of any SOP, its rows higher than they must be, as one picture. */
const always = (
  paint: (layout: ChartLayout) => ChartDrawing,
  check: (picture: Picture, drawing: ChartDrawing) => void,
) =>
  fc.assert(
    fc.property(anyChartSop(25), anyHeights, (sop, extra) => {
      const drawing = paint(layoutChart(sop));
      check(pictureOf(drawing, extra), drawing);
    }),
    { numRuns: 40 },
  );

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  right: box.right + by,
  top: box.top - by,
  bottom: box.bottom + by,
});

describe.each(Object.entries(PAINTERS))("the %s chart of any SOP", (_, paint) => {
  test("draws horizontal and vertical lines inside the actor columns, none on a rule", () => {
    always(paint, ({ segments, width, height, tops }, { scale }) => {
      for (const line of segments) {
        const { from, to } = line;
        expect(from.x === to.x).not.toBe(from.y === to.y);
        for (const { x, y } of [from, to]) {
          expect(x > 0 && x < width && y >= 0 && y <= height).toBe(true);
        }
        const rules = scale.columns.map(({ left }) => Math.abs(left - from.x));
        if (isVertical(line)) expect(Math.min(...rules)).toBeGreaterThan(1e-3 * scale.pitch);
        else expect(tops).not.toContain(from.y);
      }
    });
  });

  test("carries every arrow from its shape to its target without a gap", () => {
    always(paint, (picture, { layout }) => {
      const middle = new Map(picture.shapes.map(({ shape, centre }) => [shape, centre]));
      for (const connector of layout.connectors) {
        const own = picture.segments.filter((each) => each.connector === connector);
        const ends = new Map<string, number>();
        for (const { from, to } of own) {
          for (const { x, y } of [from, to]) {
            const key = `${x.toFixed(3)}/${y.toFixed(3)}`;
            ends.set(key, (ends.get(key) ?? 0) + 1);
          }
        }
        const loose = [...ends].filter(([, count]) => count % 2 === 1).map(([key]) => key);
        const wanted = [middle.get(connector.from), middle.get(connector.to)].map(
          (point) => `${point?.x.toFixed(3)}/${point?.y.toFixed(3)}`,
        );
        const loop = connector.from === connector.to;
        expect(loose.toSorted()).toEqual(loop ? [] : wanted.toSorted());
      }
    });
  });

  test("no arrow crosses a shape that is not its own", () => {
    always(paint, ({ segments, shapes }) => {
      for (const { shape, box } of shapes) {
        const through = segments.filter(
          (line) =>
            line.connector.from !== shape && line.connector.to !== shape && crosses(line, box),
        );
        expect(through).toEqual([]);
      }
    });
  });

  test("an arrow touches its own shapes only where it leaves and where it enters from above", () => {
    always(paint, ({ segments, shapes }) => {
      for (const { shape, centre, box } of shapes) {
        for (const { connector, ...line } of segments) {
          if (!crosses(line, box)) continue;
          const ends = [line.from, line.to];
          expect(ends.some(({ x, y }) => x === centre.x && y === centre.y)).toBe(true);
          if (connector.from === shape && connector.to !== shape) continue;
          if (connector.from === shape && line.from.y === centre.y && line.from.x === centre.x) {
            continue;
          }
          expect(line.from.x).toBe(centre.x);
          expect(line.from.y).toBeLessThan(centre.y);
        }
      }
    });
  });

  test("no two arrows run opposite ways on one line; they share one only to or from one shape", () => {
    always(paint, ({ segments }) => {
      for (const [n, a] of segments.entries()) {
        for (const b of segments.slice(n + 1)) {
          if (a.connector === b.connector || !overlaps(a, b)) continue;
          expect(direction(a)).toBe(direction(b));
          const shared = a.connector.to === b.connector.to || a.connector.from === b.connector.from;
          expect(shared).toBe(true);
        }
      }
    });
  });

  test("names no line, shape, head or other name touches, all inside the columns", () => {
    always(paint, ({ names, segments, shapes, heads, joins, width, tops }) => {
      for (const [n, { box, name }] of names.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        const row = tops.findLastIndex((top) => top <= box.top);
        expect(box.bottom).toBeLessThanOrEqual(tops[row + 1] ?? 0);
        expect(segments.filter((line) => touches(line, box)).map(() => name.lines)).toEqual([]);
        expect(joins.filter((line) => touches(line, box))).toEqual([]);
        expect(heads.filter((head) => meet(head.box, box))).toEqual([]);
        const solid = shapes.filter(({ shape }) => shape.symbol !== "diamond");
        expect(solid.filter((shape) => meet(shape.box, box))).toEqual([]);
        for (const other of names.slice(n + 1)) expect(meet(other.box, box)).toBe(false);
      }
    });
  });

  test("no name touches the slope of a diamond", () => {
    always(paint, ({ names, shapes }, { scale }) => {
      const { w, h } = scale.sizes.diamond;
      for (const { box } of names) {
        for (const { shape, centre } of shapes) {
          if (shape.symbol !== "diamond") continue;
          const x = Math.min(Math.max(centre.x, box.left), box.right) - centre.x;
          const y = Math.min(Math.max(centre.y, box.top), box.bottom) - centre.y;
          expect(Math.abs(x) / w + Math.abs(y) / h).toBeGreaterThan(1);
        }
      }
    });
  });

  test("every way out of a decision and every end among several has its whole name", () => {
    always(paint, ({ names }, { layout }) => {
      const named = new Map(names.map(({ name }) => [name.of, name.lines]));
      const wanted = [...layout.connectors, ...layout.shapes].filter(({ label }) => label !== null);
      expect(named.size).toBe(wanted.length);
      for (const one of wanted) {
        const words = (named.get(one) ?? []).join(" ").replaceAll("- ", "");
        expect(words.replaceAll(/\s/g, "")).toBe(one.label?.replaceAll(/\s/g, ""));
      }
    });
  });

  test("parallel lines stand apart, and stand clear of the shapes beside them", () => {
    always(paint, ({ segments, shapes }, { scale }) => {
      const upright = segments.filter(isVertical);
      for (const [n, a] of upright.entries()) {
        for (const b of upright.slice(n + 1)) {
          const apart = Math.abs(a.from.x - b.from.x);
          if (apart === 0 || apart >= scale.pitch - 0.001) continue;
          const [top, bottom] = [a, b].map(({ from, to }) =>
            [from.y, to.y].toSorted((p, q) => p - q),
          );
          const beside =
            (top?.[0] ?? 0) < (bottom?.[1] ?? 0) && (bottom?.[0] ?? 0) < (top?.[1] ?? 0);
          expect(beside).toBe(false);
        }
      }
      for (const { shape, box } of shapes) {
        const near = upright.filter(
          ({ connector, ...line }) =>
            connector.from !== shape &&
            connector.to !== shape &&
            touches(line, grown(box, scale.clear * 0.9)) &&
            !touches(line, { ...grown(box, 0), left: -1e9, right: box.left - scale.clear }),
        );
        expect(
          near.filter((line) =>
            crosses(line, {
              ...box,
              left: box.left - scale.clear + 0.01,
              right: box.right + scale.clear - 0.01,
            }),
          ),
        ).toEqual([]);
      }
    });
  });
});
