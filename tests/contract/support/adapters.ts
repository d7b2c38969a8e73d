// localforage takes hold of the global when it is loaded, so this stands first.
import "fake-indexeddb/auto";

import type { KeyValue } from "../../../src/browser/store/key-value.ts";
import { localforageKeyValue } from "../../../src/browser/store/localforage.ts";
import { memoryKeyValue } from "../../../src/browser/store/memory.ts";

/** Two views of one place, as two tabs have them. */
export interface Adapter {
  name: string;
  place(): { first: KeyValue; second: KeyValue };
}

export const adapters: Adapter[] = [
  {
    name: "memory",
    place: () => {
      const data = new Map<string, unknown>();
      return { first: memoryKeyValue(data), second: memoryKeyValue(data) };
    },
  },
  {
    name: "localforage on IndexedDB",
    place: () => {
      // Files of tests share a process, and with it the database.
      const database = `place-${crypto.randomUUID()}`;
      return { first: localforageKeyValue(database), second: localforageKeyValue(database) };
    },
  },
];
