/** Lines of type: nothing wider than its column, nothing lost, no word broken without a hyphen. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { legible, widthOf } from "../../../src/core/form/typeface.ts";
import { SOFT_HYPHEN, widestPart, wrap } from "../../../src/core/form/wrap.ts";
import { typeface } from "../../../src/pdf/metrics.ts";

const face = typeface();
const SIZE = 8;
const lines = (text: string, width: number) => wrap(face, text, SIZE, false, width);
const width = (text: string) => widthOf(face, text.trimEnd(), SIZE, false);

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom("menyelenggarakan", "Pengawas/Kasi", "undang-undangan", "1-10", "24/PRT/M"),
      fc.stringMatching(/^[A-Za-z]{1,40}$/),
      fc.string({ unit: "binary", maxLength: 30 }),
    ),
    { maxLength: 20 },
  )
  .map((all) => legible(face, all.join(" "), new Set()).replaceAll("\n", " "));

test("lines put together again are the text, and none is wider than its column", () => {
  fc.assert(
    fc.property(words, fc.double({ min: 4, max: 120, noNaN: true }), (text, room) => {
      const set = lines(text, room);
      expect(set.join("\n").replaceAll(`${SOFT_HYPHEN}\n`, "").replaceAll("\n", "")).toBe(text);
      for (const line of set.filter((one) => one.trimEnd().length > 1)) {
        expect(width(line)).toBeLessThanOrEqual(room + 0.01);
      }
    }),
    { numRuns: 200 },
  );
});

test("a word is broken between letters only with a hyphen", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 60 }), (text, room) => {
      const set = lines(text.replace(/\d/g, "x"), room);
      for (const [i, line] of set.entries()) {
        if (/\p{L}$/u.test(line)) expect(set[i + 1] ?? "").not.toMatch(/^\p{L}/u);
      }
    }),
    { numRuns: 200 },
  );
});

test("a column as wide as the widest part breaks no word by force", () => {
  const text = "Penyelenggaraan pertanggungjawaban keuangan 24/PRT/M/2007";
  const set = lines(text, widestPart(face, text, SIZE, false));
  const parts = set.map((line) => line.trim());
  expect(parts).toContain(`tang${SOFT_HYPHEN}`);
  expect(parts).toContain("PRT/");
});

test("a word that fits the next line goes there whole", () => {
  const text = "Pejabat Administrator";
  expect(lines(text, width("Administrator") + 1)).toEqual(["Pejabat ", "Administrator"]);
});
