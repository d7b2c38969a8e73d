/** The sum of the waktu baku in words, for the page beside the chart. */
import type { DurationUnit } from "../calendar/duration.ts";
import { UNIT_WORDS } from "../words/allotted.ts";
import { rangeInWords } from "../words/number.ts";
import { inSeries } from "../words/series.ts";
import { stepText } from "../words/step.ts";
import type { Step } from "./schema.ts";
import type { EndSum, PathSum } from "./standard-time.ts";

const UNITS: readonly (readonly [unit: DurationUnit, size: number, word: string])[] = [
  ["minutes", 60, "jam"],
  ["days", 1, UNIT_WORDS.days],
  ["clockMinutes", 60, UNIT_WORDS.clockMinutes],
  ["calendarDays", 1, UNIT_WORDS.calendarDays],
  ["months", 1, UNIT_WORDS.months],
];

/** @returns what is counted: "6,5–7,5 jam dan 2 hari kerja"; "" when nothing is. */
export function amountsInWords({ shortest, longest }: EndSum): string {
  const parts = UNITS.flatMap(([unit, size, word]) => {
    const [min, max] = [shortest.amounts[unit] / size, longest.amounts[unit] / size];
    return max === 0 ? [] : `${rangeInWords(min, max)} ${word}`;
  });
  return inSeries(parts);
}

/** @returns "2,87–3 hari kerja", with "kira-kira" where dates or loose times are among the amounts. */
export function totalInWords({ shortest, longest }: EndSum): string {
  const total = `${rangeInWords(shortest.workingDays, longest.workingDays)} ${UNIT_WORDS.days}`;
  return [shortest, longest].some(isRough) ? `kira-kira ${total}` : total;
}

const isRough = ({ amounts, inexact }: PathSum): boolean =>
  inexact || amounts.clockMinutes + amounts.calendarDays + amounts.months > 0;

/** @returns the steps that no sum holds, each once: "langkah 1 (“-”) dan langkah 5 (kosong)"; "" when none. */
export function leftOutInWords(sums: readonly EndSum[]): string {
  const paths = sums.flatMap(({ shortest, longest }) => [shortest, longest]);
  const steps = [...new Set(paths.flatMap(({ leftOut }) => leftOut))];
  return inSeries(steps.sort((a, b) => a.number - b.number).map(nameOf));
}

const nameOf = ({ number: n, duration }: Step): string =>
  `${stepText(n)} (${duration === null ? "kosong" : `“${duration}”`})`;
