/** A stretch of time with its first moment in it and its last one out: [from, to), epoch ms. */
import { dayOf, isoDay, parseDay, startOfDay } from "../calendar/calendar.ts";

export interface Period {
  from: number;
  to: number;
}

export const within = ({ from, to }: Period, moment: number): boolean =>
  moment >= from && moment < to;

/** @returns the period of whole local days (WITA) from one date to another, both YYYY-MM-DD and both in it. */
export const periodOfDays = (first: string, last: string): Period => ({
  from: startOfDay(parseDay(first)),
  to: startOfDay(parseDay(last) + 1),
});

/** @returns the first and last local day of a period, YYYY-MM-DD. */
export const daysOfPeriod = ({ from, to }: Period): { first: string; last: string } => ({
  first: isoDay(dayOf(from)),
  last: isoDay(dayOf(to - 1)),
});

export interface Month extends Period {
  /** YYYY-MM. */
  key: string;
}

/** @returns the months (WITA) that a period touches, whole, in order. */
export function monthsOf(period: Period): Month[] {
  const months: Month[] = [];
  for (let at = period.from; at < period.to; ) {
    const date = new Date(`${isoDay(dayOf(at))}T00:00:00Z`);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const begin = (m: number) => startOfDay(parseDay(isoDate(year, m)));
    months.push({
      key: isoDate(year, month).slice(0, 7),
      from: begin(month),
      to: begin(month + 1),
    });
    at = begin(month + 1);
  }
  return months;
}

const isoDate = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** @returns the half year (January–June or July–December, WITA) that holds a moment. */
export function halfYearOf(moment: number): Period {
  const [year, month] = isoDay(dayOf(moment)).split("-").map(Number);
  const half = (month ?? 1) <= 6 ? 0 : 6;
  const begin = (m: number) => startOfDay(parseDay(isoDate(year ?? 1970, m)));
  return { from: begin(half), to: begin(half + 6) };
}
