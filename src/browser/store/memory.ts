import type { KeyValue } from "./key-value.ts";

/**
 * Keeps values for as long as the page lives: for tests, and for a browser that refuses storage.
 * Values are cloned in and out, as IndexedDB does, so that no caller can change what is stored.
 */
export function memoryKeyValue(data = new Map<string, unknown>()): KeyValue {
  return {
    get: async (key) => structuredClone(data.get(key) ?? null),
    set: async (key, value) => {
      data.set(key, structuredClone(value));
    },
    remove: async (key) => {
      data.delete(key);
    },
    keys: async () => [...data.keys()],
  };
}
