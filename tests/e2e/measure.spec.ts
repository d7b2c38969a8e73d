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

/** A third of a second of a processor's time, or more: counted, since a loaded machine gives less of it. */
const ROUNDS = 300_000_000;

test("a page that is busy is noticed", async ({ page }) => {
  await page.goto("/404.html");
  const blocked = await blockingTime(page, 4, () =>
    page.evaluate((rounds) => {
      let sum = 0;
      for (let round = 0; round < rounds; round += 1) sum = Math.imul(sum ^ round, 2_654_435_761);
      return sum;
    }, ROUNDS),
  );
  expect(blocked).toBeGreaterThan(100);
});

/** In ms, by the clock on the wall: the processor never gives a task more. */
const BUSY = 300;

test("each task of a busy page is counted once", async ({ page }) => {
  await page.goto("/404.html");
  const blocked = await blockingTime(page, 4, () =>
    page.evaluate((ms) => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    }, BUSY),
  );
  expect(blocked).toBeLessThan(1.5 * 4 * BUSY);
});
