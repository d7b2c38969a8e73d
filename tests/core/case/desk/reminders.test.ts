import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/case/commands.ts";
import { NOBODY } from "../../../../src/core/case/desk/me.ts";
import {
  deadlinesOf,
  fallenDue,
  pressing,
  remindedOf,
} from "../../../../src/core/case/desk/reminders.ts";
import { KALTIM, wita } from "../../../support/calendars.ts";
import { deskLines } from "../../../support/desk.ts";
import { given } from "../../../support/given.ts";
import { at, MONDAY, open, SITI, walked } from "../../../support/officers.ts";

const minute = (n: number) => MONDAY + n * 60_000;
const paused = (until: number | null): Command => ({
  type: "pauseClock",
  reason: "Menunggu pemohon",
  by: SITI,
  until: until === null ? null : minute(until),
  ...at(10),
});
/** The first step has 30 minutes from 08.00, the whole three working days. */
const CASE = given(open()).log;
const STILL = given(open(), paused(null)).log;
const summaries = (now: number, ...logs: (typeof CASE)[]) =>
  deskLines(logs, now).map(({ summary }) => summary);
const named = (now: number, log: typeof CASE) =>
  deadlinesOf(summaries(now, log), now, KALTIM).map(({ of, at: due }) => [of, due]);

describe("reminders", () => {
  it("count what is late or due today", () => {
    const ended = given(...walked(9)).log;
    const now = minute(20);
    expect(pressing(deskLines([CASE, STILL, ended], now), now)).toBe(1);
    expect(pressing(deskLines([CASE, STILL], minute(60)), minute(60))).toBe(1);
  });

  it("are about what is mine, or about all where nobody said whose desk it is", () => {
    const lines = deskLines([CASE, STILL], minute(20));
    const [own = ""] = lines.flatMap(({ summary }) => summary.turn.map(({ name }) => name));
    expect(remindedOf(lines, NOBODY)).toHaveLength(2);
    expect(remindedOf(lines, { name: "", roles: [own] })).toHaveLength(2);
    expect(remindedOf(lines, { name: "", roles: ["Peran lain"] })).toEqual([]);
    const given = lines.map((line) => ({ ...line, away: true }));
    expect(remindedOf(given, { name: "", roles: [own] })).toEqual([]);
    expect(remindedOf(given, NOBODY)).toHaveLength(2);
  });

  it("name the deadlines of the step and of the whole, but none of a case that stands still", () => {
    const whole = wita("2026-11-26 16.00");
    expect(named(minute(20), CASE)).toEqual([
      ["step", minute(30)],
      ["case", whole],
    ]);
    expect(named(minute(20), STILL)).toEqual([]);
    // An announced end says when it will be over.
    expect(named(minute(20), given(open(), paused(70)).log)[0]).toEqual(["step", minute(90)]);
    expect(named(minute(200), given(...walked(9)).log)).toEqual([]);
  });

  it("tell of each deadline once, when it passes", () => {
    const told = (since: number, now: number) =>
      fallenDue(summaries(minute(now), CASE), minute(since), minute(now), KALTIM).map(
        ({ of }) => of,
      );
    expect(told(28, 29)).toEqual([]);
    expect(told(29, 30)).toEqual(["step"]);
    expect(told(30, 31)).toEqual([]);
    // That of the whole too, though the step's passed long before.
    const end = wita("2026-11-26 16.00");
    const passed = fallenDue(summaries(end, CASE), end - 60_000, end, KALTIM);
    expect(passed.map(({ of }) => of)).toEqual(["case"]);
  });
});
