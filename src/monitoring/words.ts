/** Dates as the office writes them (WITA). */
const day = new Intl.DateTimeFormat("id-ID", { dateStyle: "medium", timeZone: "Asia/Makassar" });
const month = new Intl.DateTimeFormat("id-ID", { month: "short", timeZone: "UTC" });

/** "22 Nov 2026" */
export const dayInWords = (ms: number): string => day.format(ms);

/** "22 Nov 2026" for "2026-11-22". */
export const isoDayInWords = (iso: string): string =>
  day.format(Date.parse(`${iso}T12:00:00+08:00`));

/** "Nov" for "2026-11", nothing for a whole year. */
export const monthShort = (key: string): string =>
  key.length === 4 ? "" : month.format(Date.parse(`${key}-15T00:00:00Z`));
