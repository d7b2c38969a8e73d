/**
 * One writer at a time. `run` waits for its turn, does the work, and frees the name even when the
 * work throws or the tab dies.
 */
export interface Lock {
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}
