import reference from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "../../src/core/canonical.ts";
import { isRecordable } from "../../src/core/case/chain.ts";

describe("canonical JSON", () => {
  it("is what the reference implementation of RFC 8785 writes, for all that can be recorded", () => {
    const values = fc.jsonValue({ stringUnit: "binary", maxDepth: 5 }).filter(isRecordable);
    fc.assert(
      fc.property(values, (value) => {
        expect(canonical(value)).toBe(reference(value));
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
    expect(canonical(value)).toBe(reference(value));
    expect(Object.values(JSON.parse(canonical(names)))).toHaveLength(7);
  });
});
