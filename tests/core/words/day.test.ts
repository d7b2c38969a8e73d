import { expect, test } from "vitest";
import { dayInWords, dayShort, monthShort } from "../../../src/core/words/day.ts";

test("days are said in Indonesian, as exactly as they are known", () => {
  const days = ["2019-10-10", "2026-11", "2025"];
  expect(days.map(dayInWords)).toEqual(["10 Oktober 2019", "November 2026", "2025"]);
  expect(days.map(dayShort)).toEqual(["10 Okt 2019", "Nov 2026", "2025"]);
  expect(days.map(monthShort)).toEqual(["Okt", "Nov", ""]);
});

test("the names of all months are those of the Unicode locale data for Indonesian", () => {
  const [long, short] = (["long", "short"] as const).map(
    (month) => new Intl.DateTimeFormat("id-ID", { month, timeZone: "UTC" }),
  );
  for (let month = 0; month < 12; month += 1) {
    const day = new Date(Date.UTC(2026, month, 5));
    const iso = day.toISOString().slice(0, 10);
    expect(dayInWords(iso)).toBe(`5 ${long?.format(day)} 2026`);
    expect(dayShort(iso)).toBe(`5 ${short?.format(day)} 2026`);
  }
});
