import type { Budget } from "../support/budgets.ts";

/** One line of the bench: what was measured, beside what is promised. */
export interface Row {
  what: string;
  measured: number;
  unit: Budget["unit"] | "s";
  /** Null where nothing is promised and the figure is for comparison. */
  budget: Budget | null;
}

/** @returns the row of a measure that a budget is held against; `what` where it says more than that. */
export const held = (budget: Budget, measured: number, what = budget.what): Row => ({
  what,
  measured,
  unit: budget.unit,
  budget,
});

/** @returns the row of a measure that is only told. */
export const told = (what: string, measured: number, unit: Row["unit"]): Row => ({
  what,
  measured,
  unit,
  budget: null,
});

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @returns how long one run takes, in ms. */
export function once(run: () => unknown): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

/** @returns the median of `runs` runs in ms, after three that only warm up. */
export function warm(run: () => unknown, runs = 25): number {
  for (let n = 0; n < 3; n += 1) run();
  return median(Array.from({ length: runs }, () => once(run)));
}
