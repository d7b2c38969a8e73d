import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "../../src/core/canonical.ts";
import { isRecordable } from "../../src/core/case/chain.ts";

/** Every object with its names in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, item]) => [name, turned(item)]));
}

/** RFC 8785 said in the fewest words, for plain data. */
function reference(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(reference).join()}]`;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, item]) => `${JSON.stringify(name)}:${reference(item)}`).join()}}`;
}

describe("canonical JSON", () => {
  const recordable = fc.jsonValue({ stringUnit: "binary", maxDepth: 5 }).filter(isRecordable);

  it("says the same of the same data in any order, and all of it, as RFC 8785 has it", () => {
    fc.assert(
      fc.property(recordable, (value) => {
        const text = canonical(value);
        expect(text).toBe(reference(value));
        expect(canonical(turned(value))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("orders names by UTF-16 units, numbers among them, and leaves out what is undefined", () => {
    // From RFC 8785, 3.2.3, with names that an engine would put first.
    const names = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\u{1f600}": 5,
      "\u0080": 6,
      "\u00f6": 7,
    };
    const value = { ...names, "10": undefined, "9": [1e21, -0, 0.002] };
    expect(canonical(value)).toBe(
      '{"\\r":2,"1":4,"9":[1e+21,0,0.002],"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  it("refuses what JSON cannot say, which is never recorded", () => {
    for (const value of ["\ud800", Number.NaN, { a: [Number.POSITIVE_INFINITY] }]) {
      expect(isRecordable(value)).toBe(false);
      expect(() => canonical(value)).toThrow();
    }
  });
});
