/** Days and months in Indonesian words, without `Intl`: see `core/time/zone.ts`. */

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];
/** All twelve are known by their first three letters. */
const SHORT = MONTHS.map((name) => name.slice(0, 3));

function inWords(day: string, months: readonly string[]): string {
  const [, year = day, month, date] = /^([+-]?\d+)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(day) ?? [];
  return [date && Number(date), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

/**
 * @param day "YYYY-MM-DD", "YYYY-MM" or "YYYY".
 * @returns the same in Indonesian words: "10 Oktober 2019", "November 2026", "2025".
 */
export const dayInWords = (day: string): string => inWords(day, MONTHS);

/** @returns as `dayInWords`, with a short month: "10 Okt 2019". */
export const dayShort = (day: string): string => inWords(day, SHORT);

const WEEKDAYS = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];

/**
 * @param day YYYY-MM-DD. @param today likewise.
 * @returns a day as one speaks of it in a list: "hari ini", "Kam 26 Nov", of another year "Sen 4 Jan 2027".
 */
export function dayNear(day: string, today: string): string {
  if (day === today) return "hari ini";
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return `${weekday} ${isThisYear ? dayShort(day).replace(/ \d+$/, "") : dayShort(day)}`;
}

/** @returns "Nov" for "2026-11", "" for a year alone. */
export const monthShort = (day: string): string => SHORT[Number(day.split("-")[1]) - 1] ?? "";

/** @returns "2026-01-02" for "2 Januari 2026", "2-1-2026" or "2/1/2026"; null for anything else. */
export function dayFromWords(text: string): string | null {
  const [, date = "", month = "", year = ""] =
    /^(\d{1,2})[ ./-]([a-z]+|\d{1,2})[ ./-](\d{4})$/i.exec(text.trim()) ?? [];
  const named = SHORT.findIndex((name) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const number = named || Number(month);
  if (!(number >= 1 && number <= 12)) return null;
  return `${year}-${String(number).padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** "1 Jan 2026 sampai dengan 30 Jun 2026", both days in it. */
export const daysInWords = (first: string, last: string): string =>
  `${dayInWords(first)} sampai dengan ${dayInWords(last)}`;
