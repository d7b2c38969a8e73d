import { expect, test } from "vitest";
import { sumStandardTimes } from "../../../src/core/sop/standard-time.ts";
import { publishedSop, readSop } from "../../support/content.ts";

test("the published steps take 6,5 to 7,5 hours and two days: at most exactly three days", () => {
  const { days, minutes, total } = sumStandardTimes(publishedSop(), 450);
  expect(days).toEqual({ min: 2, max: 2 });
  expect([minutes.min / 60, minutes.max / 60]).toEqual([6.5, 7.5]);
  expect(total.max).toBe(3);
  expect(total.min).toBeCloseTo(2.867, 3);
});

test("a range of days keeps both its ends", () => {
  const second = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");
  const { days, total } = sumStandardTimes(second, 450);
  expect(days).toEqual({ min: 2, max: 3 });
  expect(total.max - total.min).toBeCloseTo(1 + 15 / 450);
});
