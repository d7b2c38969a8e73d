/** The checklist on a device four times slower: how soon it answers, and that nothing jumps. */
import type { Browser, BrowserContext } from "@playwright/test";
import { numberInWords } from "../../src/core/words/number.ts";
import { BUDGETS } from "../support/budgets.ts";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { markLines, workAfterData } from "./measure/after-data.ts";
import { blockingTime } from "./measure/blocking.ts";
import { leastOf, slownessOf } from "./measure/machine.ts";
import { workOfPress } from "./measure/tick.ts";
import { readVitals, recordVitals } from "./measure/vitals.ts";
import { expectWithin } from "./measure/within.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { storeCases } from "./pages/stored-cases.ts";

// A trace looks at the whole page after each act, in tasks that would count as the page's own.
test.use({ trace: "off" });

const SLOWER = 4;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test("a tick is in the next frame, and takes less than one", async ({ page, browser }) => {
  const list = new CaseListPage(page);
  await list.goto();
  await list.start({ number: "1/2026", subject: "Data", applicant: "Dinas" });
  const device = await page.context().newCDPSession(page);
  const box = page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  const best = await leastOf(BUDGETS.tick, async () => {
    await device.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const rate = Math.max(1, SLOWER / (await slownessOf(browser)));
    await device.send("Emulation.setCPUThrottlingRate", { rate });
    const work: number[] = [];
    for (let press = 0; press < 7; press += 1) {
      const pressed = await workOfPress(box);
      expect(pressed.shown, "painted in the next frame").toBe(true);
      work.push(pressed.work);
      // Recorded and told before the next press: what follows a tick is not measured as part of one.
      const on = await box.isChecked();
      await page.getByText(on ? / dicentang\./ : / dihapus\./).waitFor();
    }
    return median(work);
  });
  console.log(`own work of a tick at ${SLOWER}× slowdown: ${best.toFixed(1)} ms`);
  expectWithin(BUDGETS.tick, best);
});

test("the checklist answers at once on a slow phone, and nothing jumps", async ({ browser }) => {
  const blocking = await leastOf(BUDGETS.blocking, async () => {
    const page = await browser.newPage();
    await recordVitals(page);
    const time = await blockingTime(page, SLOWER, () =>
      page.goto("/kasus/", { waitUntil: "networkidle" }),
    );
    // A loaded machine paints later than it fetches.
    await expect.poll(async () => (await readVitals(page)).largest).toBe("text");
    expectWithin(BUDGETS.shift, (await readVitals(page)).shift);
    await page.close();
    return time;
  });
  expectWithin(BUDGETS.blocking, blocking);
});

async function contextWith(browser: Browser, count: number): Promise<BrowserContext> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await storeCases(
    page,
    Array.from({ length: count }, (_, n) => shortCase(`kasus-${n}`)),
  );
  await page.close();
  return context;
}

for (const count of [10, 1000]) {
  test(`the list of ${count} cases answers at once, and nothing jumps when it comes`, async ({
    browser,
  }) => {
    long("keeps the processor slow throughout");
    const context = await contextWith(browser, count);
    const blocking = await leastOf(BUDGETS.blocking, async () => {
      const page = await context.newPage();
      await recordVitals(page);
      const time = await blockingTime(page, SLOWER, async () => {
        await page.goto("/kasus/", { waitUntil: "networkidle" });
        await page.evaluate(drawn, ".k-rows");
      });
      await expect(page.getByText(`${numberInWords(count)} kasus`, { exact: true })).toBeVisible();
      expectWithin(BUDGETS.shift, (await readVitals(page)).shift);
      await page.close();
      return time;
    });
    console.log(`blocking time with ${count} cases: ${blocking.toFixed(0)} ms`);
    expectWithin(BUDGETS.blocking, blocking, `${count} cases`);
    await context.close();
  });
}

test("of 200 cases the first 50 stand soon after their data came", async ({ browser }) => {
  long("fills a store, then opens the list up to eight times");
  const context = await contextWith(browser, 200);
  const shown = await leastOf(BUDGETS.shown, async () => {
    const page = await context.newPage();
    await markLines(page, 50);
    const work = await workAfterData(page, SLOWER, "/kasus/");
    await page.close();
    return work;
  });
  console.log(`200 cases shown after their data, at ${SLOWER}× slowdown: ${shown.toFixed(0)} ms`);
  expectWithin(BUDGETS.shown, shown);
  await context.close();
});

/** Looks once a frame: a locator would bring a program of its own and count it as the page's work. */
function drawn(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (document.querySelector(selector) ? resolve() : requestAnimationFrame(look));
    look();
  });
}

test("nothing jumps when a case opens by its address", async ({ page }) => {
  await storeCases(page, [shortCase("kasus-1")]);
  await recordVitals(page);
  await page.goto("/kasus/?kasus=kasus-1");
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await page.waitForLoadState("networkidle");
  expectWithin(BUDGETS.shift, (await readVitals(page)).shift);
});

test("nothing jumps when the list on an SOP's page starts, with cases and without", async ({
  page,
}) => {
  for (const cases of [0, 1, 12]) {
    const logs = Array.from({ length: cases }, (_, n) => shortCase(`kasus-${n}`));
    await storeCases(page, logs);
    const other = await page.context().newPage();
    await recordVitals(other);
    await other.goto("/sop/pengelolaan-data/");
    const embedded = other.getByRole("region", { name: /^Kasus / });
    await embedded.scrollIntoViewIfNeeded();
    await embedded
      .getByText(cases === 0 ? /^Belum ada kasus/ : /Perihal kasus-/)
      .first()
      .waitFor();
    expectWithin(BUDGETS.shift, (await readVitals(other)).shift, `${cases} cases`);
    await other.close();
  }
});
