/** The orders of the list. */
import type { Line } from "./line.ts";

const due = (line: Line): number => line.due ?? Number.POSITIVE_INFINITY;

// Made when numbers are first compared: the first of them costs a slow device a noticeable wait.
let numbers: Intl.Collator | undefined;
const byNumber = (a: string, b: string): number => {
  numbers ??= new Intl.Collator("id", { numeric: true });
  return numbers.compare(a, b);
};

const byChange = (a: Line, b: Line): number => b.summary.changedAt - a.summary.changedAt;

const ORDERS: Readonly<Record<string, (a: Line, b: Line) => number>> = {
  diubah: byChange,
  dibuka: (a, b) => b.summary.openedAt - a.summary.openedAt,
  nomor: (a, b) => byNumber(a.summary.number, b.summary.number),
};

/** @returns true where the list stands by deadlines, and so in groups. */
export const isByDeadline = (sort: string): boolean => !(sort in ORDERS);

/** Sorted as asked for; without a known order by deadline, and what has none by its newest change. */
export const ordered = (lines: readonly Line[], sort: string): Line[] =>
  // Two without a deadline are both infinitely far off: their difference is not a number.
  lines.toSorted(ORDERS[sort] ?? ((a, b) => due(a) - due(b) || byChange(a, b)));
