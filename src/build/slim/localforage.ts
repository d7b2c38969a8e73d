/**
 * localforage from its own sources, without what is never used here (see
 * `src/browser/store/localforage.ts`): two of its drivers and the choice between them, a Promise
 * polyfill, and the methods of the IndexedDB driver that nothing calls: three quarters of what its
 * prebuilt bundle weighs. What reads, writes, reconnects and retries is the driver, as published.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const SOURCES = join(
  dirname(createRequire(import.meta.url).resolve("localforage/package.json")),
  "src",
);

const ENTRY = join(SOURCES, "localforage.js");
const DRIVER = join(SOURCES, "drivers/indexeddb.js");

/** What stands for each left-out source. */
const INSTEAD: Record<string, string> = {
  "utils/promise": "export default Promise;",
  // The original falls back to the BlobBuilder of browsers that have no modules either.
  "utils/createBlob": "export default (parts, options) => new Blob(parts, options);",
  // Every key is a string, and nothing is told by callback: see `src/browser/store`.
  "utils/normalizeKey": "export default (key) => key;",
  "utils/executeCallback": "export default () => {};",
  // The originals also look for the prefixed names of such browsers, and for a Safari without fetch.
  "utils/idb": "let found; try { found = indexedDB; } catch {} export default found;",
  "utils/isIndexedDBValid":
    "export default () => { try { return !!indexedDB && typeof IDBKeyRange !== 'undefined'; } catch { return false; } };",
};

/**
 * In the place of localforage's choice between drivers. The driver replaces `ready` by its own when
 * the storage is first opened; a failed opening says what localforage would say.
 */
const ONE_DRIVER = `
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
`;

/** Methods of the IndexedDB driver that nothing calls; without a name for them they are left out. */
const UNCALLED = ["iterate", "clear", "length", "key", "dropInstance"];

/** Where the driver looks for a Blob, to store it in a way of its own: here only plain data is stored. */
const BLOB_CHECKS = ["(toString.call(value) === '[object Blob]')", "(_isEncodedBlob(value))"];

/** The driver without its detour for Blobs. The object store that tells its databases apart stays. */
function withoutBlobs(source: string): string {
  return BLOB_CHECKS.reduce((code, check) => {
    if (!code.includes(check)) throw new Error(`localforage's driver has no ${check}`);
    return code.replaceAll(check, "(false)");
  }, source);
}

/** The driver's list of methods without the uncalled ones. */
function withoutUncalled(source: string): string {
  return UNCALLED.reduce((code, name) => {
    // With or without a comma: the last of the list is among them.
    const entry = new RegExp(`^    ${name}: ${name},?$`, "m");
    if (!entry.test(code)) throw new Error(`localforage's driver lists no ${name}`);
    return code.replace(entry, "");
  }, source);
}

const MARK = "\0localforage-without:";

export const slimLocalforage = (): Plugin => ({
  name: "slim-localforage",
  enforce: "pre",
  resolveId(source, importer) {
    if (source === "localforage") return ENTRY;
    if (!importer?.startsWith(SOURCES) || !source.startsWith(".")) return undefined;
    const name = join(dirname(importer), source)
      .slice(SOURCES.length + 1)
      .replaceAll("\\", "/");
    return name in INSTEAD ? MARK + name : undefined;
  },
  load(id) {
    if (id === ENTRY) return ONE_DRIVER;
    return id.startsWith(MARK) ? INSTEAD[id.slice(MARK.length)] : undefined;
  },
  transform: (code, id) => (id === DRIVER ? withoutBlobs(withoutUncalled(code)) : undefined),
});
