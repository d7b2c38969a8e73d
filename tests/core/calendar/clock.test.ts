import { describe, expect, it } from "vitest";
import { clockAt } from "../../../src/core/calendar/clock.ts";
import { readDuration } from "../../../src/core/sop/duration/read.ts";
import { allottedOf } from "../../../src/core/sop/duration/reading.ts";
import { KALTIM, wita } from "../../support/calendars.ts";

function clock(waktu: string, from: string, now: string, end: string | null = null) {
  const allotted = allottedOf(readDuration(waktu));
  if (allotted === null) throw new Error(waktu);
  return clockAt(KALTIM, wita(from), allotted, end === null ? null : wita(end), wita(now));
}

describe("a clock", () => {
  it("runs from on time through near to late; the due minute itself is still in time", () => {
    const at = (now: string) => clock("1 jam", "2026-11-23 08.00", now).verdict;
    expect(at("2026-11-23 08.44")).toBe("on-time");
    expect(at("2026-11-23 08.45")).toBe("near");
    expect(at("2026-11-23 09.00")).toBe("near");
    expect(at("2026-11-23 09.01")).toBe("late");
  });

  it("takes the upper bound of a range", () => {
    expect(clock("1-2 Jam", "2026-11-23 15.30", "2026-11-23 15.30").due).toEqual({
      known: true,
      value: wita("2026-11-24 09.00"),
    });
  });

  it("shows what was used and what is left in working minutes", () => {
    const { used, left } = clock("1 hari", "2026-11-23 15.00", "2026-11-24 08.30");
    expect(used).toEqual({ known: true, value: 120 });
    expect(left).toEqual({ known: true, value: 450 });
  });

  it("stands still when the work has ended, and is never near", () => {
    const ended = (end: string) => clock("1 jam", "2026-11-23 08.00", "2026-12-01 08.00", end);
    expect(ended("2026-11-23 08.59")).toMatchObject({ verdict: "on-time", running: false });
    expect(ended("2026-11-23 09.30")).toMatchObject({
      verdict: "late",
      used: { known: true, value: 90 },
    });
  });

  it("does not guess where no decree reaches", () => {
    const beyond = clock("3 hari kerja", "2027-12-30 08.00", "2027-12-30 09.00");
    expect(beyond).toMatchObject({ verdict: "unknown", due: { known: false, to: "2027-12-31" } });
  });
});
