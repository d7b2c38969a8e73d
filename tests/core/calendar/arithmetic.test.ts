/** Working time against a table worked by hand: Mon–Thu 07.30–16.00, Fri 07.30–11.00. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingMinutes,
  closeOfWorkingDay,
  workingMinutes,
} from "../../../src/core/calendar/arithmetic.ts";
import { KALTIM, wita } from "../../support/calendars.ts";

const BEYOND = { known: false, from: "2026-01-01", to: "2027-12-31" };
const known = (moment: string) => ({ known: true, value: wita(moment) });

describe("adding working minutes", () => {
  it.each([
    ["inside a day", "2026-11-23 08.00", 30, "2026-11-23 08.30"],
    ["up to the close of the day", "2026-11-23 15.00", 60, "2026-11-23 16.00"],
    ["over night", "2026-11-23 15.45", 30, "2026-11-24 07.45"],
    ["before opening", "2026-11-23 05.00", 60, "2026-11-23 08.30"],
    ["short Friday into Monday", "2026-11-27 10.30", 60, "2026-11-30 08.00"],
    ["Friday afternoon is free", "2026-11-27 13.00", 60, "2026-11-30 08.30"],
    ["from a Saturday", "2026-11-28 12.00", 60, "2026-11-30 08.30"],
    ["over cuti bersama, Christmas and a weekend", "2026-12-23 15.30", 60, "2026-12-28 08.00"],
    ["over the end of the year", "2026-12-31 15.30", 60, "2027-01-04 08.00"],
    ["over a single holiday", "2027-01-04 15.30", 60, "2027-01-06 08.00"],
    ["over cuti bersama beside a holiday", "2026-02-13 10.00", 120, "2026-02-18 08.30"],
    ["over a week of holidays", "2026-03-17 15.00", 120, "2026-03-25 08.30"],
    ["a whole week: 37 h 30", "2026-11-23 07.30", 2250, "2026-11-27 11.00"],
  ])("%s: %s + %i min → %s", (_, from, minutes, due) => {
    expect(addWorkingMinutes(KALTIM, wita(from), minutes)).toEqual(known(due));
  });

  it("says so when no decree reaches that far", () => {
    expect(addWorkingMinutes(KALTIM, wita("2027-12-31 10.30"), 60)).toEqual(BEYOND);
    expect(addWorkingMinutes(KALTIM, wita("2025-12-31 10.30"), 60)).toEqual(BEYOND);
  });
});

describe("the close of the n-th working day", () => {
  it.each([
    ["the next day", "2026-11-23 08.00", 1, "2026-11-24 16.00"],
    ["three days", "2026-11-23 08.00", 3, "2026-11-26 16.00"],
    ["a Friday closes early", "2026-11-26 08.00", 1, "2026-11-27 11.00"],
    ["over a weekend", "2026-11-27 08.00", 3, "2026-12-02 16.00"],
    ["from a Saturday", "2026-11-28 08.00", 1, "2026-11-30 16.00"],
    ["over Christmas", "2026-12-23 08.00", 3, "2026-12-30 16.00"],
    ["over the year's end and a holiday", "2026-12-31 08.00", 3, "2027-01-07 16.00"],
  ])("%s: %s + %i → %s", (_, from, days, due) => {
    expect(closeOfWorkingDay(KALTIM, wita(from), days)).toEqual(known(due));
  });

  it("counts the start day where the office says so, unless it is over", () => {
    const counting = { ...KALTIM, startDayCounts: true };
    const close = (from: string, days: number) => closeOfWorkingDay(counting, wita(from), days);
    expect(close("2026-11-23 08.00", 1)).toEqual(known("2026-11-23 16.00"));
    expect(close("2026-11-23 16.00", 1)).toEqual(known("2026-11-24 16.00"));
    expect(close("2026-11-28 08.00", 1)).toEqual(known("2026-11-30 16.00"));
  });

  it("says so when no decree reaches that far", () => {
    expect(closeOfWorkingDay(KALTIM, wita("2027-12-30 08.00"), 2)).toEqual(BEYOND);
  });
});

describe("working minutes between two moments", () => {
  it.each([
    ["a day without its first half hour", "2026-11-23 08.00", "2026-11-23 16.00", 480],
    ["over night", "2026-11-23 15.00", "2026-11-24 08.30", 120],
    ["over a weekend", "2026-11-27 10.00", "2026-11-30 08.00", 90],
    ["a week", "2026-11-23 00.00", "2026-11-30 00.00", 2250],
    ["over Christmas", "2026-12-23 15.00", "2026-12-28 08.00", 90],
    ["only free time", "2026-11-27 12.00", "2026-11-29 23.00", 0],
    ["backwards", "2026-11-24 08.00", "2026-11-23 08.00", 0],
  ])("%s: %s to %s is %i min", (_, from, to, minutes) => {
    expect(workingMinutes(KALTIM, wita(from), wita(to))).toEqual({ known: true, value: minutes });
  });

  it("says so when it would need an undecreed day", () => {
    expect(workingMinutes(KALTIM, wita("2027-12-31 08.00"), wita("2028-01-03 08.00"))).toEqual(
      BEYOND,
    );
  });
});

describe("for any moment", () => {
  const moment = fc
    .integer({ min: wita("2026-01-01 00.00"), max: wita("2027-11-01 00.00") })
    .map((ms) => ms - (ms % 1000));
  const minutes = fc.integer({ min: 0, max: 5000 });

  it("adding minutes and measuring them again agree, and later starts are never due sooner", () => {
    fc.assert(
      fc.property(moment, minutes, fc.nat(10_000_000), (from, span, later) => {
        const due = addWorkingMinutes(KALTIM, from, span);
        if (!due.known) throw new Error("inside the decreed years");
        expect(due.value).toBeGreaterThanOrEqual(from);
        expect(workingMinutes(KALTIM, from, due.value)).toEqual({ known: true, value: span });
        const next = addWorkingMinutes(KALTIM, from + later, span);
        expect(next.known && next.value >= due.value).toBe(true);
      }),
    );
  });

  it("time adds up at any cut", () => {
    fc.assert(
      fc.property(moment, fc.nat(2_000_000_000), fc.nat(2_000_000_000), (from, a, b) => {
        const [cut, to] = [from + a, from + a + b];
        const parts = [workingMinutes(KALTIM, from, cut), workingMinutes(KALTIM, cut, to)];
        const sum = parts.reduce((total, part) => total + (part.known ? part.value : 0), 0);
        const whole = workingMinutes(KALTIM, from, to);
        expect(whole.known && Math.abs(whole.value - sum) < 1e-6).toBe(true);
      }),
    );
  });
});
