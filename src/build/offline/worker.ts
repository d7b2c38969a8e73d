import { readFile } from "node:fs/promises";
import ts from "typescript";
import { SITE_CACHE } from "../../browser/places.ts";
import type { KeptRelease } from "./precache.ts";

const SOURCE = new URL("../../worker/sw.ts", import.meta.url);

/** @returns the service worker's JavaScript for one release. */
export async function serviceWorker(release: KeptRelease): Promise<string> {
  const { outputText } = ts.transpileModule(await readFile(SOURCE, "utf8"), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ES2022,
      removeComments: true,
    },
  });
  return `const RELEASE = ${JSON.stringify(release)}, SITE_CACHE = "${SITE_CACHE}";\n${outputText}`;
}
