import fc from "fast-check";
import { expect, it } from "vitest";
import { sameData } from "../../../src/core/draft/same.ts";
import { anyDraft } from "../../support/drafts.ts";

it("says of any two drafts what comparing them as text says", () => {
  fc.assert(
    fc.property(anyDraft(), anyDraft(), (a, b) => {
      expect(sameData(a, structuredClone(a))).toBe(true);
      expect(sameData(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

it.each([
  [{ a: 1 }, { a: 1, b: 1 }],
  [{ a: null }, { a: 1 }],
  [[1], [1, 2]],
  [[], {}],
  [{ a: { b: ["x"] } }, { a: { b: ["y"] } }],
  ["1", 1],
])("tells %j from %j", (a, b) => {
  expect(sameData(a, b)).toBe(false);
  expect(sameData(b, a)).toBe(false);
});
