/** What we write as iCalendar is read back by a reader of its own (ical.js). */
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type CalendarEntry, calendarFile } from "../../../src/core/exchange/calendar-file.ts";
import { wita } from "../../support/calendars.ts";

const NOW = wita("2026-11-25 09.00");
const ENTRY: CalendarEntry = {
  uid: "k1-langkah@sop-kaltim",
  at: wita("2026-11-26 16.00"),
  title: "Tenggat langkah 3: 012/PD/2026 Lampu; jalan, padam",
  text: "Memeriksa berkas\nSOP C:\\Data",
  url: "https://contoh.go.id/kasus/?kasus=k1",
  sequence: 7,
};

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

const utf8 = new TextEncoder();

describe("deadlines for a calendar", () => {
  it("are read back to the letter, at their moment in UTC, with an alarm", () => {
    const text = calendarFile([ENTRY], NOW);
    const [event] = read(text);
    expect(event?.uid).toBe(ENTRY.uid);
    expect(event?.summary).toBe(ENTRY.title);
    expect(event?.description).toBe(ENTRY.text);
    expect(event?.sequence).toBe(7);
    expect(event?.startDate.toJSDate().getTime()).toBe(ENTRY.at);
    expect(event?.startDate.zone.tzid).toBe("UTC");
    expect(event?.component.getFirstPropertyValue("url")).toBe(ENTRY.url);
    expect(event?.component.getFirstSubcomponent("valarm")).not.toBeNull();
    expect(text).toContain("DTSTART:20261126T080000Z\r\n");
    expect(text).toContain("DTSTAMP:20261125T010000Z\r\n");
  });

  it("keep the UID while the moment moves, and the sequence grows", () => {
    const later = calendarFile([{ ...ENTRY, at: ENTRY.at + 3_600_000, sequence: 9 }], NOW);
    expect(read(later).map(({ uid, sequence }) => [uid, sequence])).toEqual([[ENTRY.uid, 9]]);
  });

  it("whatever a case is called: every line ends in CRLF and has 75 octets at most, nothing is lost", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 120 });
    // What people write was rid of controls when it was recorded.
    const written = text.map((one) => one.replace(/(?!\n)\p{Cc}/gu, ""));
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: written, text: written, at: fc.nat(4_000_000_000_000) })),
        (some) => {
          const entries = some.map((one, i) => ({ ...ENTRY, ...one, uid: `u${i}` }));
          const file = calendarFile(entries, NOW);
          expect(file.endsWith("\r\n")).toBe(true);
          const lines = file.slice(0, -2).split("\r\n");
          for (const line of lines) {
            expect(line).not.toMatch(/[\r\n]/);
            expect(utf8.encode(line).length).toBeLessThanOrEqual(75);
          }
          const events = read(file);
          expect(events.map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid));
          events.forEach((event, i) => {
            expect(event.summary ?? "").toBe(entries[i]?.title);
            expect(event.description ?? "").toBe(entries[i]?.text);
            const whole = Math.floor((entries[i]?.at ?? 0) / 1000) * 1000;
            expect(event.startDate.toJSDate().getTime()).toBe(whole);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
