/**
 * localforage from its own sources, without what is never used here (see
 * `src/browser/store/localforage.ts`): two of its drivers, a Promise polyfill, and the methods of the
 * IndexedDB driver that nothing calls. Together two thirds of what its prebuilt bundle weighs.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const SOURCES = join(
  dirname(createRequire(import.meta.url).resolve("localforage/package.json")),
  "src",
);

/** localforage asks of every driver that these are functions, even of one that is not supported. */
const ASKED = "_initStorage clear getItem iterate key keys length removeItem setItem";

function absent(driver: string): string {
  const methods = ASKED.split(" ").map((name) => `${name}() {}`);
  return `export default { _driver: "${driver}", _support: false, ${methods.join(", ")} };`;
}

/** What stands for each left-out source. */
const INSTEAD: Record<string, string> = {
  "drivers/websql": absent("webSQLStorage"),
  "drivers/localstorage": absent("localStorageWrapper"),
  "utils/serializer": "export default {};",
  "utils/promise": "export default Promise;",
  // The original falls back to the BlobBuilder of browsers that have no modules either.
  "utils/createBlob": "export default (parts, options) => new Blob(parts, options);",
};
/** Methods of the IndexedDB driver that nothing calls; without a name for them they are left out. */
const UNCALLED = ["iterate", "clear", "length", "key", "dropInstance"];

/** The driver's list of methods, the uncalled ones replaced by one that refuses. */
function withoutUncalled(source: string): string {
  const refuse = "() => Promise.reject(new Error('left out: see src/build/slim.ts'))";
  return UNCALLED.reduce((code, name) => {
    const entry = `    ${name}: ${name}`;
    if (code.split(entry).length !== 2) throw new Error(`localforage's driver lists no ${name}`);
    return code.replace(entry, `    ${name}: ${refuse}`);
  }, source);
}

const MARK = "\0localforage-without:";

export const slimLocalforage = (): Plugin => ({
  name: "slim-localforage",
  enforce: "pre",
  resolveId(source, importer) {
    if (source === "localforage") return join(SOURCES, "localforage.js");
    if (!importer?.startsWith(SOURCES) || !source.startsWith(".")) return undefined;
    const name = join(dirname(importer), source)
      .slice(SOURCES.length + 1)
      .replaceAll("\\", "/");
    return name in INSTEAD ? MARK + name : undefined;
  },
  transform(code, id) {
    return id === join(SOURCES, "drivers/indexeddb.js") ? withoutUncalled(code) : undefined;
  },
  load(id) {
    return id.startsWith(MARK) ? INSTEAD[id.slice(MARK.length)] : undefined;
  },
});
