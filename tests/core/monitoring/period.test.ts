import { describe, expect, it } from "vitest";
import {
  daysOfPeriod,
  halfYearOf,
  periodOfDays,
  stretchesOf,
  within,
} from "../../../src/core/monitoring/period.ts";
import { wita } from "../../support/calendars.ts";

describe("a period", () => {
  it("holds its first moment and not the one after its last day", () => {
    const november = periodOfDays("2026-11-01", "2026-11-30");
    expect(within(november, wita("2026-11-01 00.00"))).toBe(true);
    expect(within(november, wita("2026-11-01 00.00") - 1)).toBe(false);
    expect(within(november, wita("2026-12-01 00.00") - 1)).toBe(true);
    expect(within(november, wita("2026-12-01 00.00"))).toBe(false);
  });

  it("gives back its days", () => {
    expect(daysOfPeriod(periodOfDays("2028-02-01", "2028-02-29"))).toEqual({
      first: "2028-02-01",
      last: "2028-02-29",
    });
  });

  it("touches whole months, over the turn of a year too", () => {
    const months = stretchesOf(periodOfDays("2026-11-15", "2027-01-02"));
    expect(months.map(({ key }) => key)).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(months[0]?.from).toBe(wita("2026-11-01 00.00"));
    expect(months[1]?.from).toBe(months[0]?.to);
  });

  it("is told by years when it is long", () => {
    const years = stretchesOf(periodOfDays("2024-05-01", "2028-02-29"));
    expect(years.map(({ key }) => key)).toEqual(["2024", "2025", "2026", "2027", "2028"]);
    expect(years[0]).toMatchObject({
      from: wita("2024-01-01 00.00"),
      to: wita("2025-01-01 00.00"),
    });
    expect(stretchesOf(periodOfDays("2024-01-01", "2026-12-31"))).toHaveLength(36);
  });

  it("of half a year begins in January or July, by the office's own midnight", () => {
    const days = (moment: string) => daysOfPeriod(halfYearOf(wita(moment)));
    expect(days("2026-06-30 23.59")).toEqual({ first: "2026-01-01", last: "2026-06-30" });
    expect(days("2026-07-01 00.00")).toEqual({ first: "2026-07-01", last: "2026-12-31" });
  });
});
