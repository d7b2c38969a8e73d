import { describe, expect, it } from "vitest";
import { dayProblem, momentProblem } from "../../../src/core/words/entry-time.ts";
import { wita } from "../../support/calendars.ts";

const NOW = wita("2026-11-23 15.00");
const TODAY = "2026-11-23";

describe("a day as typed", () => {
  it.each([
    ["", "Isi tanggal dokumen dengan lengkap"],
    ["0026-11-23", "tertulis 0026. Tulis 2000 atau sesudahnya."],
    ["1926-11-23", "tertulis 1926. Tulis 2000 atau sesudahnya."],
    ["202026-11-23", "tertulis 202026. Tulis empat angka."],
    ["2026-11-24", "24 November 2026 belum tiba. Paling akhir 23 November 2026."],
    ["2099-01-01", "1 Januari 2099 belum tiba."],
  ])("%j is named for what it is", (day, says) => {
    expect(dayProblem("dokumen", day, TODAY)).toContain(says);
  });

  it("may be any from 2000 to the last", () => {
    for (const day of ["2000-01-01", "2024-02-29", TODAY])
      expect(dayProblem("dokumen", day, TODAY)).toBeNull();
  });
});

describe("a moment as typed", () => {
  const opened = { at: wita("2026-11-23 08.30") + 20_000, what: "langkah ini dibuka" };
  const problem = (date: string, time: string, earliest?: typeof opened) =>
    momentProblem("selesai", { date, time }, earliest ? { now: NOW, earliest } : { now: NOW });

  it("says which part is missing or odd, at that part", () => {
    expect(problem("", "08:00")).toMatchObject({ part: "date" });
    expect(problem(TODAY, "")).toEqual({
      part: "time",
      message: "Isi jam selesai: jam dan menit.",
    });
    expect(problem("202026-11-23", "08:00")?.message).toContain("tertulis 202026");
    expect(problem(TODAY, "23:15")).toMatchObject({
      part: "time",
      message: expect.stringContaining("23.15 belum tiba"),
    });
    expect(problem("2026-11-24", "08:00")).toMatchObject({ part: "date" });
    expect(problem(TODAY, "15:00")).toBeNull();
  });

  it("cannot be before what came before it, by more than the minute", () => {
    expect(problem(TODAY, "08:29", opened)).toEqual({
      part: "time",
      message: "Waktu selesai tidak boleh sebelum 23 Nov 2026 08.30, saat langkah ini dibuka.",
    });
    expect(problem("2026-11-22", "08:29", opened)).toMatchObject({ part: "date" });
    expect(problem(TODAY, "08:30", opened)).toBeNull();
  });
});
