/**
 * localforage from its own sources, without the two drivers that are never used here (see
 * `src/browser/store/localforage.ts`: IndexedDB or a named error) and without a Promise polyfill:
 * more than half of what its prebuilt bundle weighs.
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
};
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
  load(id) {
    return id.startsWith(MARK) ? INSTEAD[id.slice(MARK.length)] : undefined;
  },
});
