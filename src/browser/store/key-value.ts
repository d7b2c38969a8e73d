/**
 * The smallest thing a browser must offer: whole values under string keys. Every adapter keeps one
 * promise: a `set` that resolved is there for every later `get`, in every tab, and a `set` that
 * rejected changed nothing. Reading and writing back is NOT atomic here; that is what the lock is for.
 */
export interface KeyValue {
  /** The value, or null when there is none. Rejects with a `StorageError`. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}
