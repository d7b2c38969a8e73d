/** Nothing moves while a page comes to life, however slow the processor is. */
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { readVitals, recordVitals } from "./measure/vitals.ts";
import { storeCases } from "./pages/stored-cases.ts";

const SLOWER = 20;
const PAGES = ["/", "/sop/pengelolaan-data/", "/kasus/", "/pemantauan/", "/susun/", "/verifikasi/"];

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
      const one = await context.newPage();
      await one.setViewportSize(viewport);
      const session = await context.newCDPSession(one);
      await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      await recordVitals(one);
      await one.goto(path, { waitUntil: "networkidle" });
      await one.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
      expect((await readVitals(one)).shift, path).toBeLessThan(0.001);
      await one.close();
    }
  });
}
