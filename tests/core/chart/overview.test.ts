import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutChart } from "../../../src/core/chart/layout.ts";
import { typeWidth } from "../../../src/core/chart/letters.ts";
import {
  laneNames,
  overviewChart,
  overviewInWords,
  symbolWords,
} from "../../../src/core/chart/overview.ts";
import type { HalfSize, SymbolName } from "../../../src/core/chart/symbols.ts";
import { breaksOf } from "../../../src/core/hyphens.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { anyChartSop } from "../../support/chart-sops.ts";
import { publishedSop } from "../../support/content.ts";

const sop = publishedSop();
const drawn = (one: Sop) => overviewChart(layoutChart(one), breaksOf);

/** How far from the middle a point lies in a symbol: 1 on its outline. */
function reach(symbol: SymbolName, { w, h }: HalfSize, x: number, y: number): number {
  if (symbol === "diamond") return Math.abs(x) / w + Math.abs(y) / h;
  if (symbol === "box" || Math.abs(x) <= w - h) return Math.max(Math.abs(x) / w, Math.abs(y) / h);
  return Math.hypot(Math.abs(x) - (w - h), y) / h;
}

const LONG = [
  "Menelaah",
  "Menyampaikan permohonan pendataan yang berkaitan dengan data sektoral kepada pimpinan",
  "Mempertanggungjawabkan",
  "a b c d e f g h i j k l m n o p q r s t u v w x y z",
];

describe("the overview of any SOP", () => {
  test("holds the words of each step inside its symbol, its number first", () => {
    fc.assert(
      fc.property(anyChartSop(12), fc.nat(), (any, first) => {
        const steps = any.steps.map((step, n) => ({
          ...step,
          activity: LONG[(first + n) % LONG.length] ?? "",
        }));
        const one = { ...any, steps };
        const drawing = drawn(one);
        for (const { shape } of drawing.rows.flatMap(({ shapes }) => shapes)) {
          const lines = symbolWords(one, shape, drawing);
          if (shape.part === "step") {
            expect(lines.join(" ")).toMatch(new RegExp(`^${steps[shape.row]?.number}\\.`));
          }
          for (const [n, line] of lines.entries()) {
            const half = typeWidth(line, 11) / 2;
            const middle = (n - (lines.length - 1) / 2) * 13;
            // Of a line of type the letters fill some 9 of 13 pixels.
            const edge = Math.abs(middle) + 4.5;
            const size = drawing.scale.sizes[shape.symbol];
            expect(reach(shape.symbol, size, half, edge), line).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("keeps every line and name inside its frame, and loops to the same step as loops", () => {
    fc.assert(
      fc.property(anyChartSop(12), (any) => {
        const { rows, width, layout } = drawn(any);
        for (const { lines, names, height } of rows) {
          for (const { x, y } of lines.flatMap(({ points }) => points)) {
            expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
          }
          for (const { x, width: room } of names) {
            expect(x >= 0 && x + room <= width + 1e-6).toBe(true);
          }
        }
        const steps = layout.shapes.filter(({ part }) => part === "step");
        expect(steps).toHaveLength(any.steps.length);
      }),
      { numRuns: 40 },
    );
  });
});

test("the published SOP's names its lanes by their short names, and tells its ways back", () => {
  expect(laneNames(sop, drawn(sop)).map((lines) => lines.join(" "))).toEqual(
    sop.actors.map(({ short }) => short),
  );
  expect(overviewInWords(sop)).toMatch(/langkah 7 kembali ke langkah 6 bila belum/);
});

test("words that do not fit are left to the table, and the mark says so", () => {
  const drawing = drawn(sop);
  const texts = drawing.rows
    .flatMap(({ shapes }) => shapes)
    .filter(({ shape }) => shape.part === "step")
    .map(({ shape }) => symbolWords(sop, shape, drawing).join(" "));
  for (const [n, text] of texts.entries()) {
    const whole = `${n + 1}. ${sop.steps[n]?.activity}`;
    expect(text.endsWith(" …") ? whole.startsWith(text.slice(0, -2)) : text === whole).toBe(true);
  }
});
