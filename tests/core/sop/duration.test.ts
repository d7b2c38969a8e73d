import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainly } from "../../../src/core/sop/duration/plain.ts";
import { readDuration } from "../../../src/core/sop/duration/read.ts";
import { allottedOf } from "../../../src/core/sop/duration/reading.ts";
import { readingNote } from "../../../src/core/sop/duration/words.ts";
import { publishedSop } from "../../support/content.ts";

/** As a table reads it: "days 1-10", "days 3 atMost", "months 1 ±". */
function inShort(text: string | null): string {
  const reading = readDuration(text);
  if (reading.kind === "uncounted") return reading.why;
  const { unit, min, max } = reading.kind === "rate" ? reading.each : reading;
  const amount = `${unit} ${min === max ? max : `${min}-${max}`}`;
  if (reading.kind === "rate") return `${amount} per ${reading.per}`;
  return [amount, reading.bound === "none" ? "" : reading.bound, reading.approximate ? "±" : ""]
    .filter(Boolean)
    .join(" ");
}

describe("reading a Waktu", () => {
  test.each([
    ["30 menit", "minutes 30"],
    ["45 mnt", "minutes 45"],
    ["30 detik", "minutes 0.5"],
    ["1 Jam", "minutes 60"],
    ["40 jam", "minutes 2400"],
    ["24 jam", "minutes 1440"],
    ["1,5 jam", "minutes 90"],
    ["1.5 jam", "minutes 90"],
    ["1 ½ jam", "minutes 90"],
    ["setengah jam", "minutes 30"],
    ["1 jam 30 menit", "minutes 90"],
    ["1.000 menit", "minutes 1000"],
    ["1-2 Jam", "minutes 60-120"],
    ["1 – 2 jam", "minutes 60-120"],
    ["1 s.d. 2 jam", "minutes 60-120"],
    ["1 s/d 2 jam", "minutes 60-120"],
    ["1 sampai dengan 2 jam", "minutes 60-120"],
    ["30 menit - 3 jam", "minutes 30-180"],
  ])("hours and minutes are working time: %s", (text, read) => {
    expect(inShort(text)).toBe(read);
  });

  test.each([
    ["1 hari", "days 1"],
    ["sehari", "days 1"],
    ["1,5 hari", "days 2"],
    ["3 hari kerja", "days 3"],
    ["3 (tiga) hari kerja", "days 3"],
    ["3 (tiga) s.d. 5 (lima) hari", "days 3-5"],
    ["1-10 hari", "days 1-10"],
    ["1 – 20 hari kerja", "days 1-20"],
    ["2 minggu kerja", "days 10"],
  ])("a day is a working day unless said: %s", (text, read) => {
    expect(inShort(text)).toBe(read);
  });

  test.each([
    ["1 x 24 jam", "clockMinutes 1440"],
    ["2×24 Jam", "clockMinutes 2880"],
    ["1 hari kalender", "calendarDays 1"],
    ["2 minggu", "calendarDays 14"],
    ["dua minggu", "calendarDays 14"],
    ["1 bulan", "months 1"],
    ["18 bulan", "months 18"],
    ["1,5 bulan", "calendarDays 45"],
    ["triwulan", "months 3"],
    ["1 semester", "months 6"],
    ["1 tahun", "months 12"],
  ])("dates and the clock run on at night and on holidays: %s", (text, read) => {
    expect(inShort(text)).toBe(read);
  });

  test.each([
    ["paling lambat 14 hari kalender", "calendarDays 14 atMost"],
    ["paling lama 2 (dua) hari kerja", "days 2 atMost"],
    ["maksimal 3 hari", "days 3 atMost"],
    ["maks 14 hari", "days 14 atMost"],
    ["Maks. 14 hari", "days 14 atMost"],
    ["minimal 4 hari kerja", "days 4 atLeast"],
    ["± 3 hari", "days 3 ±"],
    ["kurang lebih 1 bulan", "months 1 ±"],
    ["1 hari - 2 minggu", "calendarDays 14 atMost"],
  ])("bounds and what is only about so much: %s", (text, read) => {
    expect(inShort(text)).toBe(read);
  });

  test.each([
    ["2 menit/berkas", "minutes 2 per berkas"],
    ["15 menit/ berkas", "minutes 15 per berkas"],
    ["5 menit per berkas", "minutes 5 per berkas"],
    ["1-2 jam / surat masuk", "minutes 60-120 per surat masuk"],
  ])("a rate waits for its number: %s", (text, read) => {
    expect(inShort(text)).toBe(read);
    expect(allottedOf(readDuration(text))).toBeNull();
    expect(allottedOf(readDuration(text), 3)?.max).toBeGreaterThan(0);
  });

  test.each([
    [null, "empty"],
    ["", "empty"],
    ["-", "empty"],
    ["…", "empty"],
    ["1. 10 menit 2. 5 menit", "several"],
    ["10 menit; 5 menit", "several"],
    ["1 hari 2 jam", "several"],
    ["sesuai kebutuhan", "open"],
    ["sesuai jadwal retensi arsip", "open"],
    ["menyesuaikan", "open"],
    ["tentatif", "open"],
    ["segera", "open"],
    ["jam", "open"],
    ["0 menit", "open"],
    ["2-1 jam", "open"],
    ["1 jam/hari", "open"],
    ["3 hari setelah surat diterima", "open"],
    ["1 hari s.d. selesai", "open"],
  ])("what is not understood is not counted: %s", (text, why) => {
    expect(inShort(text)).toBe(why);
    expect(readingNote(text)).toBe("tidak dihitung");
  });

  test("a lower bound can never be overrun", () => {
    expect(allottedOf(readDuration("minimal 4 hari kerja"))).toBeNull();
  });

  test("every Waktu of the published SOP is counted, and says it all by itself", () => {
    for (const { duration } of publishedSop().steps) {
      expect(readDuration(duration).kind).toBe("counted");
      expect(readingNote(duration)).toBeNull();
    }
  });

  test.each([
    ["paling lambat 14 hari kalender", null],
    ["maks 14 hari", "dibaca: paling lambat 14 hari kerja"],
    ["2 minggu", "dibaca: 14 hari kalender"],
    ["± 3 hari", "dibaca: kira-kira 3 hari kerja"],
    ["1 x 24 jam", "dibaca: 24 jam berturut-turut"],
    ["1,5 hari", "dibaca: 2 hari kerja"],
    ["5 menit/berkas", "dibaca: 5 menit untuk setiap berkas, dihitung setelah jumlah berkas diisi"],
  ])("the page tells how it was read: %s", (text, note) => {
    expect(readingNote(text)).toBe(note);
  });

  const anyUnit = fc.constantFrom("menit", "jam", "hari", "hari kerja", "minggu", "bulan");
  const anyDash = fc.constantFrom("-", "–", " — ", " s.d. ", " s/d ", " sampai ", " hingga ");

  test("any range is read alike whatever its dash and its letters", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        anyUnit,
        anyDash,
        fc.boolean(),
        (min, more, unit, dash, shouts) => {
          const text = `${min}${dash}${min + more} ${unit}`;
          const read = readDuration(shouts ? text.toUpperCase() : text);
          expect(read).toEqual(readDuration(`${min} - ${min + more} ${unit}`));
          expect(read.kind).toBe("counted");
        },
      ),
    );
  });

  test("any text is read without failing, and nothing counted is ever zero or backwards", () => {
    const pieces = fc.constantFrom(
      "1",
      "24",
      "jam",
      "x",
      "/",
      "-",
      "hari",
      "menit",
      "maks",
      "(",
      "±",
    );
    const anyText = fc.oneof(
      fc.string(),
      fc.array(pieces).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 500 }), (text, quantity) => {
        const allotted = allottedOf(readDuration(text), quantity);
        if (allotted === null) return;
        expect(allotted.min).toBeGreaterThan(0);
        expect(allotted.max).toBeGreaterThanOrEqual(allotted.min);
        expect(Number.isFinite(allotted.max)).toBe(true);
      }),
    );
  });
});

test("what is told to be plain needs nothing beside it", () => {
  const amounts = ["1", "30", "120", "1-2", "2-14"];
  const units = ["menit", "jam", "Jam", "hari", "hari kerja", "HARI KERJA"];
  for (const amount of amounts)
    for (const unit of units) {
      expect(isPlainly(`${amount} ${unit}`)).toBe(true);
      expect(readingNote(`${amount} ${unit}`)).toBeNull();
    }
  for (const text of [
    "0 menit",
    "2-1 jam",
    "14 hari kalender",
    "maks 3 hari",
    "sesuai kebutuhan",
    "50 menit/berkas",
  ])
    expect(isPlainly(text)).toBe(false);
});
