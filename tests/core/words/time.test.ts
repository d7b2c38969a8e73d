import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf, wallClock, ZONE } from "../../../src/core/time/zone.ts";
import { momentAsNumber, momentInCells } from "../../../src/core/words/sheet-time.ts";
import {
  dayInNames,
  dayInWordsAt,
  dayShortAt,
  inZone,
  momentInWords,
  momentShort,
  momentZoned,
} from "../../../src/core/words/time.ts";
import { wita } from "../../support/calendars.ts";

const MINUTE = 60_000;
const moments = fc
  .integer({ min: Date.UTC(1970, 0, 1) / MINUTE, max: Date.UTC(2300, 0, 1) / MINUTE })
  .map((minute) => minute * MINUTE);

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("id-ID", { timeZone: ZONE.id, ...options });
const SHORT = formatter({ day: "numeric", month: "short", year: "numeric" });
const LONG = formatter({ day: "numeric", month: "long", year: "numeric" });
const HOUR = formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const ISO = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE.id });

describe("the zone", () => {
  it("is as far ahead as the time zone database says, all year", () => {
    fc.assert(
      fc.property(moments, (at) => {
        expect(wallClock(at)).toEqual({
          day: ISO.format(at),
          time: HOUR.format(at).replace(".", ":"),
        });
        expect(momentOf(...(Object.values(wallClock(at)) as [string, string]))).toBe(at);
      }),
    );
  });

  it("knows no day that the calendar does not have, and no hour past 23.59", () => {
    const none = [
      ["2026-02-30", "08:00"],
      ["2026-13-01", "08:00"],
      ["202026-01-01", "08:00"],
      ["", "08:00"],
      ["2026-11-23", ""],
      ["2026-11-23", "24:00"],
      ["2026-11-23", "8:00"],
    ] as const;
    for (const [day, time] of none) expect(momentOf(day, time)).toBeNull();
  });

  it("shows a moment that no calendar holds as the last one that it does", () => {
    for (const at of [8.64e15, 9e15, -9e15]) expect(() => momentInWords(at)).not.toThrow();
  });
});

describe("a moment", () => {
  it("is said in one way for each place", () => {
    const at = wita("2026-11-22 14.30");
    expect([
      momentShort(at),
      momentInWords(at),
      momentZoned(at),
      dayShortAt(at),
      dayInWordsAt(at),
      dayInNames(at),
      momentInCells(at),
      inZone("Selesai"),
    ]).toEqual([
      "22 Nov 2026 14.30",
      "22 November 2026 pukul 14.30 WITA",
      "22 Nov 2026 14.30 WITA",
      "22 Nov 2026",
      "22 November 2026",
      "2026-11-22",
      "22/11/2026 14:30",
      "Selesai (WITA)",
    ]);
  });

  it("is the same day and minute on screen, on paper, in a spreadsheet and in the name of a file", () => {
    fc.assert(
      fc.property(moments, (at) => {
        const [short, long, hour] = [SHORT.format(at), LONG.format(at), HOUR.format(at)];
        expect(momentShort(at)).toBe(`${short} ${hour}`);
        expect(momentInWords(at)).toBe(`${long} pukul ${hour} WITA`);
        expect([dayShortAt(at), dayInWordsAt(at)]).toEqual([short, long]);
        expect(dayInNames(at)).toBe(ISO.format(at));
        const [day, time] = momentInCells(at).split(" ");
        expect(day?.split("/").reverse().join("-")).toBe(ISO.format(at));
        expect(time).toBe(hour.replace(".", ":"));
        // 2 January 1900 is day 2 there; both count whole days by the wall clock.
        const minutes = Math.round((momentAsNumber(at) - 25_569) * 1440);
        expect(new Date(minutes * MINUTE).toISOString().slice(0, 16)).toBe(
          `${ISO.format(at)}T${hour.replace(".", ":")}`,
        );
      }),
    );
  });
});
