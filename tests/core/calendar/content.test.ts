/** The calendar as published: complete, and refused when it is not. */
import { describe, expect, it } from "vitest";
import { assembleCalendar } from "../../../src/core/calendar/assemble.ts";
import { CalendarFileSchema } from "../../../src/core/calendar/schema.ts";
import { KALTIM } from "../../support/calendars.ts";

const day = { from: "07.30", to: "16.00" };
const HOURS = {
  kind: "hours",
  zone: "Asia/Makassar",
  source: "uji",
  week: {
    monday: [day],
    tuesday: [],
    wednesday: [],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  },
  startDayCounts: false,
  nearShare: 0.25,
};
const year = (number: number, national: string[] = []) => ({
  kind: "year",
  year: number,
  decree: ["uji"],
  national,
  collective: [],
});
const assemble = (...files: unknown[]) =>
  assembleCalendar(files.map((file) => CalendarFileSchema.parse(file)));

describe("the published calendar", () => {
  it("covers 2026 and 2027 with every day off of the decrees", () => {
    expect(KALTIM).toMatchObject({ from: "2026-01-01", to: "2027-12-31" });
    expect(KALTIM.daysOff.filter((date) => date.startsWith("2026"))).toHaveLength(17 + 8);
    expect(KALTIM.daysOff.filter((date) => date.startsWith("2027"))).toHaveLength(18 + 8);
  });

  it("sums to the national 37 h 30 a week", () => {
    const minutes = KALTIM.week.flat().map(([from, to]) => to - from);
    expect(minutes.reduce((sum, span) => sum + span, 0)).toBe(37.5 * 60);
  });
});

describe("a calendar that would count wrongly", () => {
  it.each([
    ["has no hours", [year(2026)]],
    ["has no year", [HOURS]],
    ["skips a year", [HOURS, year(2026), year(2028)]],
    ["holds a date of another year", [HOURS, year(2026, ["2027-01-01"])]],
    ["names a day twice", [HOURS, year(2026, ["2026-01-01", "2026-01-01"])]],
    [
      "has spans out of order",
      [{ ...HOURS, week: { ...HOURS.week, monday: [{ from: "12.00", to: "08.00" }] } }, year(2026)],
    ],
  ])("%s", (_, files) => {
    expect(() => assemble(...files)).toThrow();
  });

  it("takes hours with a break", () => {
    const spans = [
      { from: "07.30", to: "12.00" },
      { from: "13.00", to: "16.00" },
    ];
    const split = assemble({ ...HOURS, week: { ...HOURS.week, monday: spans } }, year(2026));
    expect(split.week[0]).toEqual([
      [450, 720],
      [780, 960],
    ]);
  });
});
