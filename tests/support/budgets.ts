/**
 * Every budget, once: the tests hold it, `npm run bench` prints what is left of it. Sizes are as sent,
 * compressed.
 */
export interface Budget {
  what: string;
  /** The most that may be spent. */
  most: number;
  unit: "B" | "kB" | "MB" | "ms" | "×" | "shift";
}

const budget = (what: string, most: number, unit: Budget["unit"]): Budget => ({ what, most, unit });

export const BUDGETS = {
  contentPage: budget("a page of content, whole", 32, "kB"),
  /** Home, and the page of a law. */
  frontPage: budget("home or a law, whole", 26, "kB"),
  search: budget("a first search, whole", 30, "kB"),
  verification: budget("verification, whole, until a file comes", 40, "kB"),
  sopPage: budget("a page of an SOP, whole", 44, "kB"),
  /** Every script file from the list of cases to a recorded step and back to the list. */
  walk: budget("scripts of the walk", 66_000, "B"),
  /** Every script file until a first step of an SOP is written. */
  editor: budget("scripts of writing an SOP", 60_000, "B"),
  /** What restores theme and menu before the page is painted, and Astro's start of islands. */
  inline: budget("scripts inside the HTML", 2_200, "B"),
  /** Of what nobody caused. */
  shift: budget("layout shift", 0.01, "shift"),
  /** On a device four times slower, as the next three. */
  tick: budget("own work of a tick", 1000 / 60, "ms"),
  /** From the key to the chart beside the table. */
  key: budget("own work of a key among 30 steps", 50, "ms"),
  blocking: budget("blocking at the start", 100, "ms"),
  shown: budget("the first 50 of 200 cases, after their data", 300, "ms"),
  casePdf: budget("PDF of a sealed case, 3 rounds of rework", 46, "kB"),
  warmPdf: budget("PDF of a case: warm", 150, "ms"),
  fold: budget("fold 1,000 events", 5, "ms"),
  verify: budget("verify 1,000 events", 50, "ms"),
  figures: budget("figures of 10,000 cases", 1000, "ms"),
  figuresStretch: budget("figures: longest stretch", 50, "ms"),
  workbookStretch: budget("workbook: longest stretch", 100, "ms"),
  list: budget("list ready", 300, "ms"),
  /** The list reads a summary of each case; to read the cases costs 20 ×. */
  listGrowth: budget("list among 10,000 cases, beside 10", 4, "×"),
  growth: budget("the same among many, beside few", 1.3, "×"),
} satisfies Record<string, Budget>;

/** From this share on a budget warns: what comes next may not fit. */
export const NEAR = 0.9;

/** @returns "broken" also where nothing could be measured (NaN). */
export function verdictOf({ most }: Budget, measured: number): "kept" | "near" | "broken" {
  if (!(measured <= most)) return "broken";
  return measured >= most * NEAR ? "near" : "kept";
}

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

/** @returns what is left, such as "16048 B, 29 %"; below zero where it is overspent. */
export function spareOf({ most, unit }: Budget, measured: number): string {
  const spare = most - measured;
  return `${figure(spare)} ${unit}, ${Math.round((spare / most) * 100)} %`;
}

/**
 * Holds a measure to its budget.
 * @param warn is told, in one line, when the budget is nearly spent.
 * @param detail what the measure is made of, or of which page it is.
 * @throws Error when the budget is overspent, or nothing was measured.
 */
export function hold(
  budget: Budget,
  measured: number,
  warn: (line: string) => void,
  detail = "",
): void {
  const verdict = verdictOf(budget, measured);
  const { what, most, unit } = budget;
  const line = `${what}: ${figure(measured)} of ${figure(most)} ${unit}, spare ${spareOf(budget, measured)}`;
  if (verdict === "broken") throw new Error(`Budget broken. ${line}\n${detail}`);
  if (verdict === "near") warn(`Budget nearly spent. ${line} ${detail.split("\n")[0]}`.trimEnd());
}
