/**
 * localforage with its IndexedDB driver alone, from its own sources: without two drivers that may never
 * be used here (another store would show an empty list), the choice between them, and a Promise of its
 * own for browsers that have none (decision 0005). The driver is as published.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const SOURCES = join(
  dirname(createRequire(import.meta.url).resolve("localforage/package.json")),
  "src",
);

const ENTRY = join(SOURCES, "localforage.js");
const PROMISE = join(SOURCES, "utils/promise.js");

const INSTEAD: Record<string, string> = {
  // In the place of the choice between drivers. The driver replaces `ready` by its own when the storage
  // is first opened; a failed opening says what localforage would say.
  [ENTRY]: `
    import driver from "./drivers/indexeddb";
    const none = () => { throw new Error("No available storage method found."); };
    function createInstance(options) {
      let opening;
      const store = { ...driver, _defaultConfig: { version: 1 } };
      const open = () => (driver._support ? store._initStorage({ version: 1, ...options }) : Promise.reject());
      store.ready = () => (opening ??= open().catch(none));
      return store;
    }
    export default { INDEXEDDB: driver._driver, createInstance };
  `,
  [PROMISE]: "export default Promise;",
};

export const oneDriver = (): Plugin => ({
  name: "one-driver",
  enforce: "pre",
  resolveId: (source) => (source === "localforage" ? ENTRY : undefined),
  load: (id) => INSTEAD[id],
});
