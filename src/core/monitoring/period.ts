/** A stretch of time with its first moment in it and its last one out: [from, to), epoch ms. */
import { dayOf, isoDay, parseDay, startOfDay } from "../calendar/calendar.ts";

export interface Period {
  from: number;
  to: number;
}

export const within = ({ from, to }: Period, moment: number): boolean =>
  moment >= from && moment < to;

/** @returns the period of whole local days from one date to another, both YYYY-MM-DD and both in it. */
export const periodOfDays = (first: string, last: string): Period => ({
  from: startOfDay(parseDay(first)),
  to: startOfDay(parseDay(last) + 1),
});

/** @returns the first and last local day of a period, YYYY-MM-DD. */
export const daysOfPeriod = ({ from, to }: Period): { first: string; last: string } => ({
  first: isoDay(dayOf(from)),
  last: isoDay(dayOf(to - 1)),
});

export interface Stretch extends Period {
  /** YYYY-MM, or YYYY. */
  key: string;
}

/** More months than this are told year by year: nobody reads a hundred columns. */
const MOST_MONTHS = 36;

/** @returns the months that a period touches, whole, in order; its years when it is long. */
export function stretchesOf(period: Period): Stretch[] {
  const [from, to] = [monthOf(period.from), monthOf(period.to - 1)];
  const step = to - from < MOST_MONTHS ? 1 : 12;
  const first = from - (from % step);
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => {
    const month = first + i * step;
    const key = isoDate(month).slice(0, step === 1 ? 7 : 4);
    return { key, from: beginOf(month), to: beginOf(month + step) };
  });
}

/** Months since the year 0 of the local month that holds a moment. */
function monthOf(moment: number): number {
  const [year, month] = isoDay(dayOf(moment)).split("-").map(Number);
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

const beginOf = (month: number) => startOfDay(parseDay(isoDate(month)));

/** YYYY-MM-01 of a month counted from January of the year 0. */
const isoDate = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** @returns the half year (January–June or July–December) that holds a moment. */
export function halfYearOf(moment: number): Period {
  const month = monthOf(moment);
  const first = month - (month % 6);
  return { from: beginOf(first), to: beginOf(first + 6) };
}
