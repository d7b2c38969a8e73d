/** Makes a folder of built pages a release: policy, headers, service worker, checksums. */
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROGRAMS } from "../../site/programs.ts";
import { inlineScriptHashes } from "../csp/inline.ts";
import { withPolicy } from "../csp/meta.ts";
import { contentSecurityPolicy } from "../csp/policy.ts";
import { keptRelease } from "../offline/precache.ts";
import { serviceWorker } from "../offline/worker.ts";
import { writeApache, writeHtaccess } from "../servers/apache.ts";
import { writeCaddyfile } from "../servers/caddy.ts";
import { type SiteHeaders, siteHeaders } from "../servers/headers.ts";
import { writeHeadersFile } from "../servers/headers-file.ts";
import { writeNginx } from "../servers/nginx.ts";
import { withOwnStyles } from "../styles/own-styles.ts";
import { CHECKSUM_FILE, checksumList, checksumsOf } from "./checksums.ts";
import { writeCompressed } from "./compressed.ts";
import { withStylesInHead } from "./styles-in-head.ts";

/** Their markup is made by scripts: they keep their stylesheets whole. */
const isProgram = (page: string) =>
  Object.keys(PROGRAMS).some((name) => page.startsWith(`${name}/`));

/** Puts each page's policy into it, and each style where HTML wants it. @returns the policy that fits all pages, for the server. */
async function protectPages(dist: string): Promise<string> {
  const hashes = new Set<string>();
  for await (const page of glob("**/*.html", { cwd: dist })) {
    const built = withStylesInHead(await readFile(join(dist, page), "utf8"));
    const html = withPolicy(
      isProgram(page) ? built : await withOwnStyles(built, join(dist, "_astro")),
    );
    for (const hash of inlineScriptHashes(html)) hashes.add(hash);
    await writeFile(join(dist, page), html);
  }
  return contentSecurityPolicy(hashes);
}

/**
 * May run again on its own result, after a change to the pages.
 * @param dist folder of the built site.
 * @param base path it will be served below, with slashes at both ends.
 * @returns the headers its server must send.
 */
export async function makeRelease(dist: string, base: string): Promise<SiteHeaders> {
  const headers = siteHeaders(await protectPages(dist));
  await writeFile(join(dist, "_headers"), writeHeadersFile(headers, base));
  await writeFile(join(dist, ".htaccess"), writeHtaccess(headers, base));
  const kept = keptRelease(await checksumsOf(dist));
  await writeFile(join(dist, "sw.js"), await serviceWorker(kept));
  await writeFile(join(dist, CHECKSUM_FILE), checksumList(await checksumsOf(dist)));
  await writeCompressed(dist);
  return headers;
}

/**
 * Writes the ready configuration of each server into `folder`.
 * @param shares whether they lead to the office's nats-server too.
 */
export async function writeServerConfigs(
  folder: string,
  headers: SiteHeaders,
  base: string,
  shares: boolean,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "nginx.conf"), writeNginx(headers, base, shares));
  await writeFile(join(folder, "apache.conf"), writeApache(headers, base, shares));
  await writeFile(join(folder, "Caddyfile"), writeCaddyfile(headers, base, shares));
}
