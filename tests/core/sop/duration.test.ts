import { describe, expect, test } from "vitest";
import { parseDuration, workingMinutes } from "../../../src/core/sop/duration.ts";

describe("parseDuration", () => {
  test.each([
    ["30 menit", 30, 30, "menit"],
    ["1 Jam", 1, 1, "jam"],
    ["1-2 Jam", 1, 2, "jam"],
    ["1 – 2 jam", 1, 2, "jam"],
    ["1 s.d. 2 hari kerja", 1, 2, "hari"],
    ["2 sampai dengan 3 hari", 2, 3, "hari"],
    ["1,5  jam", 1.5, 1.5, "jam"],
  ] as const)("%s", (text, min, max, unit) => {
    expect(parseDuration(text)).toEqual({ min, max, unit });
  });

  test.each(["", "segera", "2-1 jam", "0 menit", "1 minggu", "jam", "1 jam 30", "1-2-3 jam"])(
    "%j cannot be read",
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});

test("a day counts as one working day", () => {
  expect(workingMinutes({ min: 1, max: 2, unit: "hari" }, 450)).toEqual([450, 900]);
  expect(workingMinutes({ min: 1, max: 2, unit: "jam" }, 450)).toEqual([60, 120]);
  expect(workingMinutes({ min: 30, max: 30, unit: "menit" }, 450)).toEqual([30, 30]);
});
