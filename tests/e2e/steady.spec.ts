/** Nothing moves while a page comes to life, however slow the processor is. */
import type { BrowserContext } from "@playwright/test";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { readVitals, recordVitals, type Vitals } from "./measure/vitals.ts";
import { storeCases } from "./pages/stored-cases.ts";

const SLOWER = 20;
const PAGES = ["/", "/sop/pengelolaan-data/", "/kasus/", "/pemantauan/", "/susun/", "/verifikasi/"];
/** Of a page that is said to be still. */
const STILL = 0.001;
/** Of no visit at all, whatever else this machine has to do. */
const EVER = 0.02;

async function visit(
  context: BrowserContext,
  path: string,
  viewport: { width: number; height: number },
): Promise<Vitals> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await recordVitals(page);
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  const vitals = await readVitals(page);
  await page.close();
  return vitals;
}

for (const [device, viewport] of [
  ["a phone", { width: 390, height: 844 }],
  ["a laptop", { width: 1366, height: 768 }],
] as const) {
  test(`nothing moves on ${device} ${SLOWER} times slower`, async ({ page, context }) => {
    long("keeps the processor slow throughout");
    await page.setViewportSize(viewport);
    await storeCases(
      page,
      Array.from({ length: 12 }, (_, n) => shortCase(`kasus-${n}`)),
    );
    for (const path of PAGES) {
      const { shift, moved } = await visit(context, path, viewport);
      const what = `${path}: ${moved.join(", ")}`;
      expect(shift, what).toBeLessThan(EVER);
      if (shift < STILL) continue;
      // Seen once in some fifty visits beside other work: twice in a row is the page's own doing.
      console.warn(`moved by ${shift} ${what}`);
      expect((await visit(context, path, viewport)).shift, what).toBeLessThan(STILL);
    }
  });
}
