import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingMinutes } from "../../../src/core/calendar/arithmetic.ts";
import { clockAt, dueOf } from "../../../src/core/calendar/clock.ts";
import { countedMinutes, stretchesAt } from "../../../src/core/calendar/pauses.ts";
import { workingClock } from "../../../src/core/monitoring/working-clock.ts";
import { readDuration } from "../../../src/core/sop/duration/read.ts";
import { allottedOf } from "../../../src/core/sop/duration/reading.ts";
import { momentShort } from "../../../src/core/words/time.ts";
import { KALTIM, wita } from "../../support/calendars.ts";
import { inOrder } from "../../support/facts.ts";

function allotted(text: string) {
  const read = allottedOf(readDuration(text));
  if (read === null) throw new Error(text);
  return read;
}

/** Monday 23 November 2026 08.00; work is Mon–Thu 07.30–16.00, Fri 07.30–11.00. */
const MONDAY = wita("2026-11-23 08.00");

const due = (text: string, ...pauses: [string, string][]) => {
  const stretches = pauses.map(([from, to]) => [wita(from), wita(to)] as const);
  const found = dueOf(KALTIM, MONDAY, allotted(text), stretches);
  return found.known ? momentShort(found.value) : "unknown";
};

describe("a deadline with pauses, by hand", () => {
  it.each([
    ["1 jam", [], "23 Nov 2026 09.00"],
    ["1 jam", [["2026-11-23 08.30", "2026-11-23 10.00"]], "23 Nov 2026 10.30"],
    // Nights do not count, paused or not.
    ["1 jam", [["2026-11-23 08.30", "2026-11-24 07.30"]], "24 Nov 2026 08.00"],
    // What was over before, or began after it was due, moves nothing.
    ["1 jam", [["2026-11-20 08.00", "2026-11-23 07.00"]], "23 Nov 2026 09.00"],
    ["1 jam", [["2026-11-23 09.00", "2026-11-24 09.00"]], "23 Nov 2026 09.00"],
    // The second pause falls into what the first one added.
    [
      "1 jam",
      [
        ["2026-11-23 08.30", "2026-11-23 10.00"],
        ["2026-11-23 10.15", "2026-11-23 10.45"],
      ],
      "23 Nov 2026 11.00",
    ],
    // Three working days are due at the close of Thursday; a whole paused day adds one, Friday's short one.
    ["3 hari kerja", [["2026-11-24 00.00", "2026-11-25 00.00"]], "27 Nov 2026 11.00"],
    // Half of a day's working time adds half of the next day's.
    ["3 hari kerja", [["2026-11-24 07.30", "2026-11-24 11.45"]], "27 Nov 2026 09.15"],
    // The day of the beginning is not counted, so a pause on it costs nothing.
    ["3 hari kerja", [["2026-11-23 09.00", "2026-11-23 15.00"]], "26 Nov 2026 16.00"],
    ["1 x 24 jam", [["2026-11-23 20.00", "2026-11-23 22.00"]], "24 Nov 2026 10.00"],
    ["7 hari kalender", [["2026-11-25 00.00", "2026-11-27 00.00"]], "2 Des 2026 23.59"],
  ] as [string, [string, string][], string][])("%s with %j is over on %s", (text, pauses, when) => {
    expect(due(text, ...pauses)).toBe(when);
  });

  it("stands still while it lasts: what is left stays the same", () => {
    const pauses = [{ from: wita("2026-11-23 08.30"), to: null }];
    const at = (now: string) => clockAt(KALTIM, MONDAY, allotted("1 jam"), null, wita(now), pauses);
    for (const now of ["2026-11-23 08.30", "2026-11-23 11.00", "2026-11-30 11.00"]) {
      expect(at(now)).toMatchObject({
        paused: true,
        verdict: "on-time",
        used: { value: 30 },
        left: { value: 30 },
      });
    }
    expect(at("2026-11-23 08.20").paused).toBe(false);
  });

  it("an announced end counts on: the deadline is that of the day it runs again", () => {
    const pauses = [{ from: wita("2026-11-23 08.30"), to: wita("2026-11-25 00.00") }];
    const clock = clockAt(
      KALTIM,
      MONDAY,
      allotted("1 jam"),
      null,
      wita("2026-11-23 10.00"),
      pauses,
    );
    expect(clock).toMatchObject({ paused: true, left: { value: 30 } });
    expect(clock.due).toEqual({ known: true, value: wita("2026-11-25 08.00") });
  });
});

const QUARTER = 900_000;
const moment = fc
  .integer({ min: 0, max: 400 * 96 })
  .map((quarters) => wita("2026-01-20 00.00") + quarters * QUARTER);
const lengths = (max: number) => fc.integer({ min: 0, max }).map((n) => n * QUARTER);
const gaps = fc.array(fc.tuple(lengths(40), lengths(200)), { maxLength: 4 });
const texts = fc.constantFrom(
  "30 menit",
  "8,5 jam",
  "1 hari",
  "3 hari kerja",
  "1 x 24 jam",
  "7 hari kalender",
  "1 bulan",
);
const calendars = fc.constantFrom(KALTIM, { ...KALTIM, startDayCounts: true });
const value = (known: { known: boolean; value?: number }): number => {
  if (!known.known || known.value === undefined) throw new Error("within the decreed years");
  return known.value;
};

describe("for any pauses", () => {
  it("no pause makes a deadline earlier, and a longer one makes none earlier either", () => {
    fc.assert(
      fc.property(
        calendars,
        moment,
        gaps,
        texts,
        lengths(90),
        (calendar, from, some, text, more) => {
          const pauses = inOrder(from, some);
          const last = pauses.at(-1);
          const longer = last
            ? [...pauses.slice(0, -1), { ...last, to: (last.to ?? 0) + more }]
            : [];
          const over = (these: typeof pauses) =>
            value(dueOf(calendar, from, allotted(text), stretchesAt(these, from)));
          expect(over(pauses)).toBeGreaterThanOrEqual(over([]));
          expect(over(longer)).toBeGreaterThanOrEqual(over(pauses));
        },
      ),
      { numRuns: 800 },
    );
  });

  it("what was worked and what was paused are the working time that went by", () => {
    fc.assert(
      fc.property(moment, gaps, lengths(600), (from, some, lasting) => {
        const paused = stretchesAt(inOrder(from - 10 * QUARTER, some), from + lasting);
        const [start, end] = [from, from + lasting];
        const counted = value(countedMinutes(KALTIM, start, end, paused));
        expect(counted).toBeGreaterThanOrEqual(0);
        const lost = paused.map(([begin, over]) =>
          value(workingMinutes(KALTIM, Math.max(begin, start), Math.min(over, end))),
        );
        expect(lost.reduce((sum, part) => sum + part, counted)).toBeCloseTo(
          value(workingMinutes(KALTIM, start, end)),
          6,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("working minutes are used up exactly when they are due", () => {
    fc.assert(
      fc.property(moment, gaps, fc.integer({ min: 1, max: 2_000 }), (from, some, minutes) => {
        const paused = stretchesAt(inOrder(from, some), from);
        const over = dueOf(KALTIM, from, { unit: "minutes", min: minutes, max: minutes }, paused);
        expect(value(countedMinutes(KALTIM, from, value(over), paused))).toBeCloseTo(minutes, 6);
      }),
      { numRuns: 500 },
    );
  });

  it("the clock of the figures agrees with that of the case", () => {
    fc.assert(
      fc.property(
        calendars,
        moment,
        gaps,
        texts,
        lengths(600),
        (calendar, from, some, text, lasting) => {
          const [end, time, pauses] = [from + lasting, allotted(text), inOrder(from, some)];
          const clock = workingClock(calendar);
          const paused = stretchesAt(pauses, end);
          const said = clockAt(calendar, from, time, end, end, pauses);
          expect(clock.late(from, time, end, paused)).toBe(said.verdict === "late");
          expect(clock.between(from, end, paused)).toBeCloseTo(value(said.used), 6);
          if (time.unit !== "days") return;
          const days = clock.days(from, end, paused) ?? 0;
          expect(days).toBeLessThanOrEqual(clock.days(from, end) ?? 0);
          if (said.verdict === "late") expect(days).toBeGreaterThan(time.max);
          else expect(days).toBeLessThanOrEqual(time.max);
        },
      ),
      { numRuns: 800 },
    );
  });
});
