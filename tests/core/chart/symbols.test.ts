import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { headPath } from "../../../src/core/chart/arrowhead.ts";
import { symbolPolygon } from "../../../src/core/chart/polygons.ts";
import { NARROW_SIZES, PAPER_SIZES, WIDE_SIZES } from "../../../src/core/chart/sizes.ts";
import { type SymbolName, symbolPath } from "../../../src/core/chart/symbols.ts";

const NAMES: SymbolName[] = ["capsule", "box", "diamond", "pentagon"];

describe("the official symbols", () => {
  test("as a polygon fill exactly the room that their size says, around their middle", () => {
    for (const sizes of [WIDE_SIZES, NARROW_SIZES, PAPER_SIZES]) {
      for (const name of NAMES) {
        const points = symbolPolygon(name, sizes[name]);
        const [xs, ys] = [0, 1].map((odd) => points.filter((_, i) => i % 2 === odd));
        expect(Math.max(...(xs ?? []))).toBeCloseTo(sizes[name].w);
        expect(Math.min(...(xs ?? []))).toBeCloseTo(-sizes[name].w);
        expect(Math.max(...(ys ?? []))).toBeCloseTo(sizes[name].h);
        expect(Math.min(...(ys ?? []))).toBeCloseTo(-sizes[name].h);
      }
    }
  });

  test("as a path are closed, and only the capsule is round", () => {
    for (const name of NAMES) {
      const path = symbolPath(name, WIDE_SIZES[name]);
      expect(path).toMatch(/^M.*Z$/);
      expect(path.includes("A")).toBe(name === "capsule");
    }
    expect(symbolPath("diamond", { w: 3, h: 2 })).toBe("M0 -2L3 0L0 2L-3 0Z");
    expect(headPath({ half: 1, length: 2 }, "right")).toBe("M0 0L-2 -1 -2 1Z");
  });
});

/** Outlines written out: a closed path, a polygon, a rectangle with round corners. */
const SHAPE = /["'`]\s*[Mm]\s*-?\d[\d\s.,\-a-zA-Z]*[Zz]\s*["'`]|<polygon|<rect[^>]*\brx=/;

test("no shape is drawn by hand outside the room of the symbols", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(ts|tsx|astro)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  const drawing = files.filter((name) => SHAPE.test(readFileSync(join("src", name), "utf8")));
  expect(drawing).toEqual([]);
  for (const shape of ['d="M0 -2L3 0 0 2-3 0Z"', "`M0 0h4v4h-4z`", '<rect x="3" y="4" rx="2" />']) {
    expect(shape).toMatch(SHAPE);
  }
});
