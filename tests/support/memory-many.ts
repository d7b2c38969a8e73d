/** Many values over what `memoryKeyValue` keeps: all of them, or none. */
import { asStorageError } from "../../src/browser/failure/errors.ts";
import type { ManyValues } from "../../src/browser/store/many.ts";

export const memoryMany = (data: Map<string, unknown>): ManyValues => ({
  get: async (keys) => keys.map((key) => structuredClone(data.get(key) ?? null)),
  under: async (prefix) =>
    [...data].filter(([key]) => key.startsWith(prefix)).map((entry) => structuredClone(entry)),
  set: async (entries) => {
    try {
      const copies = entries.map(([key, value]) => [key, structuredClone(value)] as const);
      for (const [key, value] of copies) data.set(key, value);
    } catch (thrown) {
      throw asStorageError(thrown);
    }
  },
});
