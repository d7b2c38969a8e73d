/**
 * Many values at once, for work on thousands of cases, which would else ask the store for each. Every adapter
 * promises what `key-value.ts` does, and that a `set` stores all of its entries or none.
 */
export type Entry = readonly [key: string, value: unknown];

/** All of them reject with a `StorageError`. */
export interface ManyValues {
  /** The values under these keys as they stood at one moment, null where there is none. */
  get(keys: readonly string[]): Promise<unknown[]>;
  /** Everything under keys that begin like this. */
  under(prefix: string): Promise<Entry[]>;
  set(entries: readonly Entry[]): Promise<void>;
}
