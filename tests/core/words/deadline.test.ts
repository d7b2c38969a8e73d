import { describe, expect, it } from "vitest";
import { deadline, deadlineLine } from "../../../src/core/words/deadline.ts";
import { wita } from "../../support/calendars.ts";

const NOW = wita("2026-11-25 09.40");
const due = (text: string, left = 0) => ({
  due: { known: true as const, value: wita(text) },
  left: { known: true as const, value: left },
});
const UNKNOWN = { known: false } as const;

describe("a deadline on one line", () => {
  it.each([
    ["2026-11-25 11.00", 80, "Hari ini 11.00, sisa 1 j 20 m"],
    ["2026-11-25 09.40", 0, "Hari ini 09.40"],
    ["2026-11-26 16.00", 890, "Kam 26 Nov 16.00"],
    ["2027-01-04 07.30", 9000, "Sen 4 Jan 2027 07.30"],
    ["2026-11-25 08.30", 0, "Langkah lewat sejak hari ini 08.30"],
    ["2026-11-24 10.00", 0, "Langkah lewat sejak Sel 24 Nov 10.00"],
    ["2025-12-31 10.00", 0, "Langkah lewat sejak Rab 31 Des 2025 10.00"],
  ])("due %s: %s minutes left", (text, left, words) => {
    expect(deadlineLine(due(text, left), "step", NOW)).toBe(words);
  });

  it("says of work that is done whether it kept its time", () => {
    const ended = { ...due("2026-11-24 16.00"), running: false };
    expect(deadlineLine({ ...ended, verdict: "on-time" }, "case", NOW)).toBe("Selesai tepat waktu");
    expect(deadline({ ...ended, verdict: "late" }, "case", NOW)).toEqual({
      head: "Selesai terlambat",
      rest: "dari tenggat Sel 24 Nov 16.00",
      late: true,
    });
  });

  it("has its own word for the case's, and says what nobody has settled", () => {
    expect(deadline(due("2026-11-24 16.00"), "case", NOW)).toEqual({
      head: "Kasus lewat batas",
      rest: "sejak Sel 24 Nov 16.00",
      late: true,
    });
    expect(deadlineLine({ ...due("2026-11-26 16.00", 80), paused: true }, "step", NOW)).toBe(
      "Waktu berhenti, sisa 1 j 20 m",
    );
    expect(deadlineLine({ ...due("2026-11-24 16.00"), paused: true }, "step", NOW)).toBe(
      "Langkah lewat sejak Sel 24 Nov 16.00",
    );
    expect(deadlineLine({ due: UNKNOWN, left: UNKNOWN }, "step", NOW)).toBe(
      "Tenggat belum diketahui, hari libur belum ditetapkan",
    );
  });
});
