// localforage takes hold of the global when it is loaded, so this stands first.
import "fake-indexeddb/auto";

import { indexedMany } from "../../../src/browser/store/indexed-many.ts";
import type { KeyValue } from "../../../src/browser/store/key-value.ts";
import { localforageKeyValue } from "../../../src/browser/store/localforage.ts";
import type { ManyValues } from "../../../src/browser/store/many.ts";
import { memoryKeyValue } from "../../../src/browser/store/memory.ts";
import { memoryMany } from "../../support/memory-many.ts";

/** Two views of one place, as two tabs have them, and one of many values. */
export interface Adapter {
  name: string;
  place(): { first: KeyValue; second: KeyValue; many: ManyValues };
}

export const adapters: Adapter[] = [
  {
    name: "memory",
    place: () => {
      const data = new Map<string, unknown>();
      const [first, second] = [memoryKeyValue(data), memoryKeyValue(data)];
      return { first, second, many: memoryMany(data) };
    },
  },
  {
    name: "localforage on IndexedDB",
    place: () => {
      // Files of tests share a process, and with it the database.
      const database = `place-${crypto.randomUUID()}`;
      const [first, second] = [localforageKeyValue(database), localforageKeyValue(database)];
      const indexed = indexedMany(database);
      // As in a page, which reads its settings before anything of an office is asked for.
      const after = <T>(work: () => Promise<T>) => first.get("setting").then(work);
      const many: ManyValues = {
        get: (keys) => after(() => indexed.get(keys)),
        under: (prefix) => after(() => indexed.under(prefix)),
        set: (entries) => after(() => indexed.set(entries)),
      };
      return { first, second, many };
    },
  },
];
