import { describe, expect, it } from "vitest";
import { type Budget, hold, spareOf, verdictOf } from "../support/budgets.ts";

const BUDGET: Budget = { what: "scripts", most: 1000, unit: "B" };

/** What was warned of while the measure was held. */
function warnings(measured: number, detail?: string): string[] {
  const lines: string[] = [];
  hold(BUDGET, measured, (line) => lines.push(line), detail);
  return lines;
}

describe("a budget", () => {
  it("is silent while there is room", () => {
    expect(warnings(899)).toEqual([]);
    expect(warnings(0)).toEqual([]);
  });

  it("warns once from nine tenths on, and says what is left and where", () => {
    expect(warnings(900)).toHaveLength(1);
    expect(warnings(1000, "/kasus/\n900 a.js\n100 b.js")).toEqual([
      "Budget nearly spent. scripts: 1000 of 1000 B, spare 0 B, 0 % /kasus/",
    ]);
  });

  it("fails beyond its whole, with what the measure is made of", () => {
    expect(() => warnings(1001, "900 a.js\n101 b.js")).toThrow(
      "Budget broken. scripts: 1001 of 1000 B, spare -1 B, 0 %\n900 a.js\n101 b.js",
    );
  });

  it("fails where nothing was measured", () => {
    expect(() => warnings(Number.NaN)).toThrow("Budget broken.");
  });

  it("tells its spare", () => {
    expect(spareOf(BUDGET, 250)).toBe("750 B, 75 %");
    expect(verdictOf(BUDGET, 250)).toBe("kept");
  });
});
