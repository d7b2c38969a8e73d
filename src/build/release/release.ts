/** Makes a folder of built pages a release: policy, headers, service worker, checksums. */
import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inlineScriptHashes } from "../csp/inline.ts";
import { withPolicy } from "../csp/meta.ts";
import { contentSecurityPolicy } from "../csp/policy.ts";
import { keptRelease } from "../offline/precache.ts";
import { serviceWorker } from "../offline/worker.ts";
import { CHECKSUM_FILE, checksumList, checksumsOf } from "./checksums.ts";
import { headerRules } from "./headers.ts";
import { writeHeadersFile } from "./headers-file.ts";

/** Puts each page's policy into it. @returns the policy that fits all pages, for the server. */
async function protectPages(dist: string): Promise<string> {
  const hashes = new Set<string>();
  for await (const page of glob("**/*.html", { cwd: dist })) {
    const html = withPolicy(await readFile(join(dist, page), "utf8"));
    for (const hash of inlineScriptHashes(html)) hashes.add(hash);
    await writeFile(join(dist, page), html);
  }
  return contentSecurityPolicy(hashes);
}

/**
 * May run again on its own result, after a change to the pages.
 * @param dist folder of the built site.
 * @param base path it will be served below, with slashes at both ends.
 */
export async function makeRelease(dist: string, base: string): Promise<void> {
  const rules = headerRules(await protectPages(dist));
  await writeFile(join(dist, "_headers"), writeHeadersFile(rules, base));
  const kept = keptRelease(await checksumsOf(dist));
  await writeFile(join(dist, "sw.js"), await serviceWorker(kept));
  await writeFile(join(dist, CHECKSUM_FILE), checksumList(await checksumsOf(dist)));
}
