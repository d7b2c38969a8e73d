/** A browser of one test alone, with a profile on the disk that outlives its pages and itself. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { test as base } from "../fixtures.ts";
import { watch } from "../watch.ts";

interface Profile {
  /** Starts the browser on the profile, again after it ended. */
  start(): Promise<BrowserContext>;
}

export const test = base.extend<{ profile: Profile }>({
  profile: async (
    { playwright, launchOptions, contextOptions, baseURL, locale, findings },
    use,
  ) => {
    const folder = await mkdtemp(join(tmpdir(), "profile-"));
    let running: BrowserContext | null = null;
    const start = async () => {
      running = await playwright.chromium.launchPersistentContext(folder, {
        ...launchOptions,
        ...contextOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        timezoneId: "Asia/Makassar",
        serviceWorkers: "block",
      });
      watch(running, findings);
      return running;
    };
    await use({ start });
    await (running as BrowserContext | null)?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});
