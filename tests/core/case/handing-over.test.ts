import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedActions } from "../../../src/core/case/actions.ts";
import { takesHandover, waysOf } from "../../../src/core/case/handing-over.ts";
import { severalOnTheirWays } from "../../../src/core/case/words/handing-over.ts";
import { open } from "../../support/officers.ts";
import { told } from "../../support/story.ts";

const STATUSES = ["running", "finished", "sealed", "cancelled"] as const;
const cases = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1 }), status: fc.constantFrom(...STATUSES) }),
  { selector: ({ key }) => key },
);

describe("the ways of several cases to one person", () => {
  it("takes every case by one way, those that the receiver sees without a file", () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), (some, coins) => {
        const seen = new Set(some.flatMap(({ key }) => (coins.next().value ? [key] : [])));
        const { inOffice, byFile, none } = waysOf(some, seen);
        const all = [...inOffice, ...byFile, ...none];
        expect(all.toSorted()).toEqual(some.map(({ key }) => key).toSorted());
        expect(inOffice.every((key) => seen.has(key))).toBe(true);
        expect(byFile.some((key) => seen.has(key))).toBe(false);
        const closed = some.filter(({ status }) => !takesHandover(status));
        expect(none).toEqual(closed.map(({ key }) => key));
      }),
    );
  });

  it("says of a status what the case itself says", () => {
    const { state } = told([open()]);
    if (state === null) throw new Error("a case is opened");
    for (const status of STATUSES) {
      const takes = allowedActions({ ...state, status }).includes("handOver");
      expect(takesHandover(status), status).toBe(takes);
    }
  });

  it("counts them before the press, and names no way that none of them takes", () => {
    const ways = { inOffice: ["a", "b"], byFile: ["c"], none: ["d"] };
    expect(severalOnTheirWays(ways)).toEqual([
      "2 kasus menunggu penerima dalam daftarnya di kantor, tanpa berkas.",
      "1 kasus dibawa satu berkas, untuk dikirimkan kepada penerima.",
      "1 kasus sudah disahkan atau dibatalkan, jadi tidak diserahkan.",
    ]);
    expect(severalOnTheirWays({ ...ways, byFile: [], none: [] }).join(" ")).not.toMatch(/dibawa/);
  });
});
