import { expect, test } from "vitest";
import { sumStandardTimes } from "../../../src/core/sop/standard-time.ts";
import { publishedSop } from "../../support/content.ts";

test("the published steps take 6,5 to 7,5 hours and two days: at most exactly three days", () => {
  const { days, minutes, total } = sumStandardTimes(publishedSop(), 450);
  expect([days, minutes.min / 60, minutes.max / 60]).toEqual([2, 6.5, 7.5]);
  expect(total.max).toBe(3);
  expect(total.min).toBeCloseTo(2.867, 3);
});
