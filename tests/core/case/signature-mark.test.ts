import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onSheet } from "../../../src/core/case/signature-clip.ts";
import { inkLength, lackOf, SHEET } from "../../../src/core/case/signature-mark.ts";

const { width, height } = SHEET;
const cut = (...strokes: number[][]) => onSheet(strokes, width, height);

describe("what is drawn beyond the sheet", () => {
  test("what lies on it stays as it is", () => {
    const inside = [10, 10, 300, 100, 20, 60];
    expect(cut(inside)).toEqual([inside]);
  });

  test("a stroke that leaves it and returns becomes two, cut at the edge", () => {
    expect(cut([300, 60, 340, 60, 340, 80, 300, 80])).toEqual([
      [300, 60, 320, 60],
      [320, 80, 300, 80],
    ]);
  });

  test("a stroke across it keeps its middle; one beside it is none", () => {
    expect(cut([-100, 60, 420, 60])).toEqual([[0, 60, 320, 60]]);
    expect(cut([-100, -10, 420, -10], [400, 20, 400, 90])).toEqual([]);
  });

  test("a tap stays where it lies", () => {
    expect(cut([5, 5], [-5, 5])).toEqual([[5, 5]]);
  });

  const coordinate = fc.double({ min: -500, max: 900, noNaN: true });
  const stroke = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 })
    .map((points) => points.flat());

  test("whatever is drawn, what is kept lies on the sheet, and cutting again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 6 }), (strokes) => {
        const kept = cut(...strokes);
        for (const one of kept)
          one.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(i % 2 === 0 ? width : height);
          });
        expect(inkLength(kept)).toBeLessThanOrEqual(inkLength(strokes) + 1e-6);
        expect(inkLength(cut(...kept))).toBeCloseTo(inkLength(kept), 4);
      }),
    );
  });
});

describe("how much a mark must hold", () => {
  const drawn = (...strokes: number[][]) => ({ kind: "drawn" as const, width, height, strokes });

  test("one tap, or two, are no paraf", () => {
    expect(lackOf(drawn([5, 5]))).toBe("too short");
    expect(lackOf(drawn([5, 5], [90, 90]))).toBe("too short");
    expect(lackOf(drawn([5, 5, 6, 6, 7, 5]))).toBe("too short");
  });

  test("a hook is", () => expect(lackOf(drawn([10, 10, 20, 25, 40, 5]))).toBeNull());
  test("nothing is nothing; paper is filled in later", () => {
    expect(lackOf(drawn())).toBe("nothing drawn");
    expect(lackOf({ kind: "paper" })).toBeNull();
  });
});
