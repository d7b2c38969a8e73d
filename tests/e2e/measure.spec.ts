/** The measures that hold the budgets must themselves bark: none may count nothing and pass. */
import { expect, test } from "./fixtures.ts";
import { blockingTime } from "./measure/blocking.ts";
import { readVitals, recordVitals } from "./measure/vitals.ts";

const SIDE = 600;

/** A picture no browser takes for a plain background: it weighs a megabyte. */
function picture(): Buffer {
  const head = 54;
  const bmp = Buffer.alloc(head + SIDE * SIDE * 3);
  for (let at = head; at < bmp.length; at += 1) bmp[at] = (at * 7919) >> 3;
  bmp.write("BM");
  bmp.writeUInt32LE(bmp.length, 2);
  for (const [value, at] of [
    [head, 10],
    [40, 14],
    [SIDE, 18],
    [SIDE, 22],
  ] as const) {
    bmp.writeUInt32LE(value, at);
  }
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  return bmp;
}

test("a page that jumps, and a picture as its largest paint, are noticed", async ({ page }) => {
  await page.route("**/uji.bmp", (route) =>
    route.fulfill({ contentType: "image/bmp", body: picture() }),
  );
  await recordVitals(page);
  await page.goto("/404.html");
  await expect.poll(async () => (await readVitals(page)).largest).toBe("text");
  await page.evaluate(async () => {
    const image = new Image();
    image.src = "/uji.bmp";
    await image.decode();
    document.body.prepend(image);
  });
  await expect.poll(async () => (await readVitals(page)).largest).toMatch(/uji\.bmp$/);
  await expect.poll(async () => (await readVitals(page)).shift).toBeGreaterThan(0.01);
});

const BUSY = 300;

test("a page that is busy is noticed, and each task of it once", async ({ page }) => {
  await page.goto("/404.html");
  const blocked = await blockingTime(page, 4, () =>
    page.evaluate((ms) => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    }, BUSY),
  );
  expect(blocked).toBeGreaterThan(100);
  expect(blocked).toBeLessThan(1.5 * 4 * BUSY);
});
