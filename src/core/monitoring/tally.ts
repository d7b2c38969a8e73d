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

/** @returns part of whole, 0 to 1; null when the whole is empty. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;
