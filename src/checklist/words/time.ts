/** Times as people in Kalimantan Timur write them. WITA has no daylight saving: UTC+8 all year. */
const ZONE = "Asia/Makassar";
const OFFSET_MS = 8 * 3_600_000;

const longDay = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: ZONE });
const shortDay = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: ZONE,
});
const hour = new Intl.DateTimeFormat("id-ID", { timeStyle: "short", timeZone: ZONE });

/** "22 Nov 2026 14.30" */
export const momentShort = (ms: number) => `${shortDay.format(ms)} ${hour.format(ms)}`;
/** "22 November 2026 pukul 14.30 WITA" */
export const momentInWords = (ms: number) => `${longDay.format(ms)} pukul ${hour.format(ms)} WITA`;

/** "22 November 2026" for the day YYYY-MM-DD of a document. */
export const isoDayInWords = (day: string) => longDay.format(Date.parse(`${day}T12:00:00+08:00`));

/** The values of a date and a time control for a moment. */
export function toControls(ms: number): { date: string; time: string } {
  const local = new Date(ms + OFFSET_MS).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** @returns ms since the epoch, or null when the two controls do not hold a moment yet. */
export function fromControls(date: string, time: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const ms = Date.parse(`${date}T${time}:00+08:00`);
  return Number.isNaN(ms) ? null : ms;
}
