/** Figures as people in the office say them. Amounts: working minutes; shares: 0 to 1. */

import { LEAST } from "./sample.ts";

const decimal = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat("id-ID");

export const numberInWords = (value: number): string => whole.format(value);

/** "45 menit" below two hours, "15,8 jam kerja" from there on. */
export function timeInWords(minutes: number): string {
  return minutes < 120
    ? `${decimal.format(Math.round(minutes))} menit`
    : `${decimal.format(minutes / 60)} jam kerja`;
}

/** "2,5 hari kerja" */
export const daysInWords = (days: number): string => `${decimal.format(days)} hari kerja`;

/** "38%" */
export const percent = (share: number): string => `${whole.format(Math.round(share * 100))}%`;

/** "58%", or that there are too few to say. */
export const shareInWords = (part: number, of: number): string =>
  of < LEAST ? "terlalu sedikit" : percent(part / of);

/** "7 dari 12 (58%)"; no share of too few. */
export const partInWords = (part: number, of: number): string =>
  `${whole.format(part)} dari ${whole.format(of)}${of < LEAST ? "" : ` (${percent(part / of)})`}`;

/** "1,5×" */
export const timesInWords = (ratio: number): string => `${decimal.format(ratio)}×`;
