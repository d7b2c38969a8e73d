/**
 * One writer at a time. `run` waits for its turn, does the work, and frees the name even when the
 * work throws or the tab dies.
 */
export interface Lock {
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** The name under which a case is written by one at a time. */
export const turnOf = (caseKey: string): string => `case:${caseKey}`;
