import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextNumber, takenBy } from "../../../src/core/case/numbering.ts";
import { wita } from "../../support/calendars.ts";

const NOW = wita("2026-11-25 09.00");
/** Numbers in the order in which their cases were opened, all on days of that month. */
const cases = (month: string, ...numbers: string[]) =>
  numbers.map((number, i) => ({ number, openedAt: wita(`${month}-0${i + 1} 08.00`) }));

describe("the next number", () => {
  it.each([
    ["{nnn}/PD/{yyyy}", [], "001/PD/2026"],
    ["{nnn}/PD/{yyyy}", ["009/PD/2026", "003/PD/2026"], "010/PD/2026"],
    // The count begins anew with the year, and what is numbered otherwise does not count.
    ["{nnn}/PD/{yyyy}", ["120/PD/2025", "7/LAIN/2026"], "001/PD/2026"],
    ["{n}/PD/{rm}/{yyyy}", ["4/PD/X/2026"], "5/PD/XI/2026"],
    ["PD-{yy}{mm}-{nnnn}", ["PD-2610-0041"], "PD-2611-0042"],
    ["{nnn}/PD", ["999/PD"], "1000/PD"],
    ["(a+b) {nn}", ["(a+b) 07"], "(a+b) 08"],
  ])("by the office's pattern %s after %j is %s", (pattern, numbers, next) => {
    expect(nextNumber(pattern, cases("2026-10", ...numbers), NOW)).toBe(next);
  });

  it.each([
    [["012/PD/2026"], "013/PD/2026"],
    [["012/PD/X/2026"], "013/PD/XI/2026"],
    [["012/10/2026"], "013/11/2026"],
    // What differs from the number before it counts on; alone, the first digits do.
    [["470/011/PD/2026", "470/012/PD/2026"], "470/013/PD/2026"],
    [["Agenda 7"], "Agenda 8"],
    // Somebody was quicker: the highest count of its kind goes on.
    [["020/PD/2026", "013/PD/2026"], "021/PD/2026"],
    [["Surat Bupati"], null],
    [[], null],
  ])("without one, after %j, is %s", (numbers, next) => {
    expect(nextNumber(null, cases("2026-10", ...numbers), NOW)).toBe(next);
  });

  it("goes on in a new year with the new year, from one", () => {
    expect(nextNumber(null, cases("2025-12", "188/PD/XII/2025"), NOW)).toBe("001/PD/XI/2026");
  });

  it("is never one that is there already", () => {
    const number = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc
        .tuple(fc.nat(300), fc.constantFrom("PD/2026", "PD/2025", "X/2026"))
        .map((p) => p.join("/")),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 9 }), (numbers) => {
        for (const pattern of [null, "{nnn}/PD/{yyyy}", "{n}/{rm}/{yyyy}"]) {
          const all = cases("2026-10", ...numbers);
          const next = nextNumber(pattern, all, NOW);
          if (next !== null) expect(all.map((one) => one.number.trim())).not.toContain(next);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it("a number is taken however it is spaced or capitalised; a blank one is not", () => {
  const all = cases("2026-10", "012/PD/2026");
  expect(takenBy(" 012 / pd / 2026", all)).toBe(all[0]);
  expect(takenBy("013/PD/2026", all)).toBeUndefined();
  expect(takenBy("  ", [...all, { number: "", openedAt: 0 }])).toBeUndefined();
});
