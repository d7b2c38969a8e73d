/** A browser of one test alone, with a profile on the disk that outlives its pages and itself. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { test as base } from "../fixtures.ts";
import { watch } from "../watch.ts";
import type { Start } from "./officer.ts";

interface Profile {
  /** Starts the browser on the profile, again after it ended. */
  start(): Promise<BrowserContext>;
}

export const test = base.extend<{ startOn: Start; profile: Profile }>({
  startOn: async ({ playwright, launchOptions, contextOptions, locale, findings }, use) => {
    await use(async (folder, baseURL) => {
      const context = await playwright.chromium.launchPersistentContext(folder, {
        ...{ ...launchOptions, ...contextOptions, baseURL },
        ...(locale === undefined ? {} : { locale }),
        timezoneId: "Asia/Makassar",
        serviceWorkers: "block",
      });
      watch(context, findings);
      return context;
    });
  },
  profile: async ({ startOn, baseURL }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "profile-"));
    let running: BrowserContext | null = null;
    const start = async () => {
      running = await startOn(folder, baseURL ?? "");
      return running;
    };
    await use({ start });
    await (running as BrowserContext | null)?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
