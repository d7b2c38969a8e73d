/** The first words of a page do not wait for its typeface, which comes first where it is at hand. */
import type { Page } from "@playwright/test";
import { publishedSop } from "../support/content.ts";
import { SLOW_4G } from "../support/slow-line.ts";
import { expect, test } from "./fixtures.ts";

/** A phone beside this machine. */
const SLOWER = 4;
const PAGES = ["/", `/sop/${publishedSop().id}/`];

/** @returns whether words stood on the page before its typeface was there. */
const wordsCameFirst = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const [file] = await new Promise<PerformanceResourceTiming[]>((found) => {
      new PerformanceObserver((list, observer) => {
        const files = list.getEntries().filter(({ name }) => name.endsWith(".woff2"));
        if (files.length === 0) return;
        observer.disconnect();
        found(files as PerformanceResourceTiming[]);
      }).observe({ type: "resource", buffered: true });
    });
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return paint !== undefined && file !== undefined && paint.startTime < file.responseEnd;
  });

const asksEarly = (page: Page) => page.locator("head link[rel=preload][as=font]").count();

for (const path of PAGES) {
  test.describe(`a first visit of ${path}`, () => {
    test("has its words before its typeface on a slow phone", async ({ page, context }) => {
      const device = await context.newCDPSession(page);
      await device.send("Network.enable");
      await device.send("Network.emulateNetworkConditions", SLOW_4G);
      await device.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await page.goto(path);
      expect(await wordsCameFirst(page)).toBe(true);
      expect(await asksEarly(page)).toBe(0);
    });

    test("asks for its typeface at once on a quick line", async ({ page }) => {
      await page.goto(path);
      expect(await asksEarly(page)).toBe(1);
    });
  });
}

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });

  test("what the service worker keeps comes first on a slow line too", async ({
    page,
    context,
  }) => {
    await page.goto("/");
    await page.evaluate(() => navigator.serviceWorker.ready);
    const next = await context.newPage();
    const device = await context.newCDPSession(next);
    await device.send("Network.enable");
    await device.send("Network.emulateNetworkConditions", SLOW_4G);
    await next.goto("/");
    expect(await asksEarly(next)).toBe(1);
  });
});
