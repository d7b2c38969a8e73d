import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duration, workingDays, workingTime } from "../../../src/core/words/duration.ts";
import { numberInWords, outOf } from "../../../src/core/words/number.ts";
import { percent, timesInWords } from "../../../src/core/words/ratio.ts";

describe("durations", () => {
  it("carry into hours: 119.6 minutes are two hours", () => {
    const minutes = [0, 0.2, 1, 45, 59.6, 119.6, 120, 125, 948, 75_000];
    expect(minutes.map(duration)).toEqual([
      "0 menit",
      "1 menit",
      "1 menit",
      "45 menit",
      "1 jam",
      "2 jam",
      "2 jam",
      "2 jam 5 menit",
      "15 jam 48 menit",
      "1.250 jam",
    ]);
    expect(workingTime(125)).toBe("2 jam 5 menit kerja");
    expect([2.5, 3, 0.04].map(workingDays)).toEqual([
      "2,5 hari kerja",
      "3 hari kerja",
      "0 hari kerja",
    ]);
  });

  it("say no more than sixty minutes, nothing only of nothing, and late never as the time allowed", () => {
    const amounts = fc.oneof(
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 60_000_000 }).map((ms) => ms / 60_000),
    );
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5000 }), (minutes, allowed) => {
        const text = duration(minutes);
        const [, hours = "0", rest = "0"] =
          /^(?:([\d.]+) jam)? ?(?:(\d+) menit)?$/.exec(text) ?? [];
        expect(Number(rest)).toBeLessThan(60);
        const said = Number(hours.replaceAll(".", "")) * 60 + Number(rest);
        expect(said - minutes).toBeGreaterThanOrEqual(-1e-4);
        expect(said - minutes).toBeLessThan(1.0001);
        if (minutes > 1e-4) expect(text).not.toBe("0 menit");
        // A ten-thousandth of a minute is six milliseconds: less than that is noise of a sum.
        if (minutes > allowed + 1e-4) expect(text).not.toBe(duration(allowed));
      }),
    );
  });

  it("do not grow by what adding up parts is off by", () => {
    expect(duration(Array.from({ length: 30 }, () => 40.1).reduce((a, b) => a + b))).toBe(
      duration(1203),
    );
  });
});

describe("numbers", () => {
  it("read as the Unicode locale data for Indonesian says, without a negative zero", () => {
    const any = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const oracle = new Intl.NumberFormat("id-ID", {
          maximumFractionDigits: decimals,
          signDisplay: "negative",
        });
        expect(numberInWords(value, decimals)).toBe(oracle.format(value));
      }),
      { numRuns: 300 },
    );
    expect(numberInWords(-0.04, 1)).toBe("0");
    expect(outOf(1234, 20_000)).toBe("1.234 dari 20.000");
  });

  it("never make all of what is not all, nor nothing of something", () => {
    const shares = [0, 0.004, 0.006, 0.58, 0.996, 199 / 200, 1, 12.34].map(percent);
    expect(shares).toEqual([
      "0%",
      "kurang dari 1%",
      "1%",
      "58%",
      "lebih dari 99%",
      "lebih dari 99%",
      "100%",
      "1.234%",
    ]);
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, of) => {
        expect(percent(part / of) === "0%").toBe(part === 0);
        expect(percent(part / of) === "100%").toBe(
          part >= of && Math.round((part / of) * 100) === 100,
        );
      }),
    );
    expect([0.5, 0.97, 1, 1.03, 1.54, 2].map(timesInWords)).toEqual([
      "0,5×",
      "kurang dari 1×",
      "1×",
      "lebih dari 1×",
      "1,5×",
      "2×",
    ]);
  });
});
