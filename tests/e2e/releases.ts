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

export const test = base.extend<{ site: Released }>({
  serviceWorkers: "allow",
  baseURL: async ({ site }, use) => use(site.server.url),
  site: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "releases-"));
    const [a, b] = [join(folder, "a"), join(folder, "b")];
    await cp("dist", a, { recursive: true });
    const server = await serveSite({ root: a });
    const publish = async () => {
      await cp(a, b, { recursive: true });
      const home = await readFile(join(b, "index.html"), "utf8");
      await writeFile(join(b, "index.html"), home.replace("</h1>", " (terbitan baru)</h1>"));
      await makeRelease(b, "/");
      server.use(b);
    };
    await use({ server, publish });
    await server.stop();
    await rm(folder, { recursive: true });
  },
});

export { expect };
