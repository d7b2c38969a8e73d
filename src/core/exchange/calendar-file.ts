/**
 * Deadlines as a file that any calendar reads: iCalendar (RFC 5545). Times are in UTC, so no definition
 * of a zone is needed. An entry keeps its UID, and SEQUENCE grows with the case: taken in again, the
 * file moves what is there and adds nothing twice.
 */
export interface CalendarEntry {
  /** The same for as long as the deadline is that of the same thing. */
  uid: string;
  /** Epoch ms. */
  at: number;
  title: string;
  text: string;
  url: string;
  /** Grows with every change (3.8.7.4). */
  sequence: number;
}

/** An hour before, a calendar may remind (3.6.6). */
const ALARM = ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT1H"];

/** @param stampedAt when the file is made, epoch ms. @returns its text. */
export function calendarFile(entries: readonly CalendarEntry[], stampedAt: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SOP Kaltim//Tenggat//ID",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...entries.flatMap((entry) => linesOf(entry, stampedAt)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const linesOf = (entry: CalendarEntry, stampedAt: number): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(entry.uid)}`,
  `DTSTAMP:${utc(stampedAt)}`,
  `DTSTART:${utc(entry.at)}`,
  `SEQUENCE:${entry.sequence}`,
  `SUMMARY:${escaped(entry.title)}`,
  `DESCRIPTION:${escaped(entry.text)}`,
  `URL:${entry.url}`,
  // A deadline takes nobody's time: whoever looks for a free hour finds one.
  "TRANSP:TRANSPARENT",
  ...ALARM,
  `DESCRIPTION:${escaped(entry.title)}`,
  "END:VALARM",
  "END:VEVENT",
];

/** 20261126T080000Z */
const utc = (moment: number): string =>
  `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Text as 3.3.11 wants it; what no text may hold goes. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** Octets that a line may have, its end not counted (3.1). */
const WIDEST = 75;

/** How many octets a character has in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** Goes on in the next line behind a space; no character is cut in two. */
function folded(line: string): string {
  let [out, width] = ["", 0];
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (width + octets > WIDEST) {
      out += "\r\n ";
      width = 1;
    }
    out += sign;
    width += octets;
  }
  return out;
}
