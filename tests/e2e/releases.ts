/** A site of one test alone whose releases follow one another, with its service worker. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { makeRelease } from "../../src/build/release/release.ts";
import { type SiteServer, serveSite } from "../../src/build/serve/server.ts";
import { test as base, expect } from "./fixtures.ts";

interface Released {
  /** A server of this test alone, with release A. */
  server: SiteServer;
  /** Puts release B on the server: the same site with other words in its pages. */
  publish(): Promise<void>;
}

/** A page is kept once its service worker controls it: only then is the whole release stored. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
}

/** Release B, made for the first test of this worker that wants it: to compress a site takes seconds. */
async function makeNext(folder: string): Promise<string> {
  await cp("dist", folder, { recursive: true });
  const home = await readFile(join(folder, "index.html"), "utf8");
  await writeFile(join(folder, "index.html"), home.replace("</h1>", " (terbitan baru)</h1>"));
  await makeRelease(folder, "/");
  return folder;
}

export const test = base.extend<{ site: Released }, { next: () => Promise<string> }>({
  serviceWorkers: "allow",
  baseURL: async ({ site }, use) => use(site.server.url),
  next: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), "releases-"));
      let made: Promise<string> | undefined;
      await use(() => {
        made ??= makeNext(join(folder, "b"));
        return made;
      });
      await rm(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  site: async ({ next }, use) => {
    const server = await serveSite({ root: "dist" });
    await use({ server, publish: async () => server.use(await next()) });
    await server.stop();
  },
});

export { expect };
