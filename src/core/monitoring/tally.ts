/** A number and the cases behind it. */
export interface Tally {
  count: number;
  /** Ids of the cases, each once, in the order they were opened. */
  cases: string[];
}

export const emptyTally = (): Tally => ({ count: 0, cases: [] });

/** Counts one more for this case. Cases are counted one after the other, never interleaved. */
export function count(tally: Tally, caseId: string): void {
  tally.count += 1;
  if (tally.cases.at(-1) !== caseId) tally.cases.push(caseId);
}

/** @returns the cases behind several figures taken together, each once. */
export const casesOf = (...tallies: readonly Tally[]): string[] => [
  ...new Set(tallies.flatMap(({ cases }) => cases)),
];

/** @returns several figures as one: counts added, cases each once. */
export const together = (tallies: readonly Tally[]): Tally => ({
  count: tallies.reduce((sum, { count }) => sum + count, 0),
  cases: casesOf(...tallies),
});

/** @returns part of whole, 0 to 1; null when the whole is empty. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;
