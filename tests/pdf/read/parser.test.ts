/** PDF notation read back: whatever values, whatever program wrote them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Budget, TooMuch } from "../../../src/pdf/read/budget.ts";
import { Malformed, Parser } from "../../../src/pdf/read/parser.ts";
import type { Value } from "../../../src/pdf/read/values.ts";
import { written } from "../../support/pdf-objects.ts";

const parsed = (text: string, budget = new Budget()) => new Parser(text, 0, budget).value();
const text = (bytes: string): Value => ({ kind: "text", bytes });
const latin = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((c) => String.fromCharCode(c)),
});

const anyValue = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100),
    latin.map(text),
    latin.filter((name) => !name.includes("\0")).map((name): Value => ({ kind: "name", name })),
    fc.nat(9999).map((id): Value => ({ kind: "reference", id })),
    fc.array(tie("value"), { maxLength: 4 }).map((items): Value => ({ kind: "list", items })),
    fc
      .array(fc.tuple(fc.stringMatching(/^[A-Z][a-z]{0,6}$/), tie("value")), { maxLength: 4 })
      .map((list): Value => ({ kind: "dictionary", entries: new Map([...list].reverse()) })),
  ),
})).value;

test("any value that is written reads back as itself", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(parsed(written(value))).toEqual(value);
    }),
  );
});

test("texts as others write them", () => {
  expect(parsed("(a(b)c\\)\\053\\n\\\nd\r\ne)")).toEqual(text("a(b)c)+\nd\ne"));
  expect(parsed("<4 1 4>")).toEqual(text("A@"));
  expect(parsed("/a#2Fb")).toEqual({ kind: "name", name: "a/b" });
  expect(parsed("% words\n -.5")).toBe(-0.5);
  expect(parsed("[1 0 R 1 0]")).toEqual({
    kind: "list",
    items: [{ kind: "reference", id: 1 }, 1, 0],
  });
});

test("any text is a value, or not: nothing else comes of it", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\s\S<>()[\]/0-9 R%]{0,60}$/), (any) => {
      try {
        parsed(any);
      } catch (reason) {
        expect(reason).toBeInstanceOf(Malformed);
      }
    }),
  );
});

test.each([
  ["values in values", "[".repeat(5000)],
  ["many values", `[${"0 ".repeat(2000)}]`],
])("%s end reading", (_, many) => {
  const limits = { values: 1000, depth: 400, bytes: 1000 };
  expect(() => parsed(many, new Budget(limits))).toThrow(TooMuch);
});
