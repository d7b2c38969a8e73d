/** One geometry for the screen, the record and paper: whatever the size of the pad, whatever the pen does. */
import type { Locator, Page } from "@playwright/test";
import type { SignatureMark } from "../../../src/core/case/events.ts";
import { straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CasePage } from "../pages/case.ts";
import { storeCases } from "../pages/stored-cases.ts";

const KEY = "uji-151-PD-2026";

async function openPad(page: Page): Promise<Locator> {
  const openedAt = Date.now() - 86_400_000;
  await storeCases(page, [straightCase(SOP, { number: "151/PD/2026", done: 0, openedAt })]);
  await page.goto(`/kasus/?kasus=${KEY}`);
  await new CasePage(page).extras();
  await page.getByRole("radio", { name: "Digambar di layar" }).check();
  const pad = page.getByRole("img", { name: "Bidang gambar paraf" });
  await pad.scrollIntoViewIfNeeded();
  return pad;
}

/** Draws through points given as shares of the pad's width and height. */
async function draw(page: Page, pad: Locator, points: readonly (readonly [number, number])[]) {
  const box = await pad.boundingBox();
  if (!box) throw new Error("no pad");
  const at = points.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  const [first, ...rest] = at;
  if (!first) throw new Error("nothing to draw");
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 12 });
  await page.mouse.up();
}

/** What will be recorded: the mark as the draft keeps it. */
const recorded = (page: Page): Promise<SignatureMark> =>
  page.evaluate((key) => {
    const place = Object.keys(localStorage).find((name) => name.includes(`isian:${key}/`)) ?? "";
    return JSON.parse(localStorage.getItem(place) ?? "{}").fields?.initials;
  }, KEY);

/** Whether there is ink at a place given in shares of the pad, as painted. */
const hasInk = (pad: Locator, x: number, y: number) =>
  pad.evaluate(
    (canvas: HTMLCanvasElement, [across, down]) => {
      const near = canvas
        .getContext("2d")
        ?.getImageData(across * canvas.width - 4, down * canvas.height - 4, 8, 8).data;
      return near?.some((value, i) => i % 4 === 3 && value > 0) ?? false;
    },
    [x, y] as const,
  );

for (const width of [320, 1366]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 800 } });
    test("ink lands under the pen and is recorded where it stands on the sheet", async ({
      page,
    }) => {
      const pad = await openPad(page);
      await draw(page, pad, [
        [0.05, 0.5],
        [0.5, 0.25],
        [0.95, 0.75],
      ]);
      await expect(page.locator(".k-extras")).toContainText("Paraf: digambar");
      // Points on the way: the curve is smoothed at its end.
      for (const [x, y] of [
        [0.05, 0.5],
        [0.32, 0.35],
        [0.8, 0.583],
      ] as const)
        await expect.poll(() => hasInk(pad, x, y), `ink at ${x}, ${y}`).toBe(true);
      const mark = await recorded(page);
      if (mark.kind !== "drawn") throw new Error("not drawn");
      expect([mark.width, mark.height]).toEqual([320, 120]);
      const xs = mark.strokes.flat().filter((_, i) => i % 2 === 0);
      expect(Math.abs(Math.min(...xs) - 16)).toBeLessThan(3);
      // A pen is asked for its place every few pixels.
      expect(Math.abs(Math.max(...xs) - 304)).toBeLessThan(8);
      // As it was, after a reload.
      await page.reload();
      await pad.scrollIntoViewIfNeeded();
      await expect.poll(() => hasInk(pad, 0.32, 0.35)).toBe(true);
    });
  });
}

test("what is drawn beyond the sheet is neither shown nor recorded", async ({ page }) => {
  const pad = await openPad(page);
  await draw(page, pad, [
    [0.8, 0.5],
    [1.8, 0.5],
    [1.8, 1.8],
    [0.8, 0.9],
  ]);
  await expect(page.locator(".k-extras")).toContainText("Paraf: digambar");
  const mark = await recorded(page);
  if (mark.kind !== "drawn") throw new Error("not drawn");
  const outside = mark.strokes
    .flat()
    .filter((value, i) => value < 0 || value > (i % 2 === 0 ? 320 : 120));
  expect(outside).toEqual([]);
  expect(mark.strokes.length).toBe(2);
});

test("one tap is no paraf, and no signature", async ({ page }) => {
  const pad = await openPad(page);
  await pad.click();
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("alert")).toContainText("Gambarnya terlalu pendek");

  const done = straightRoute(SOP).length;
  const openedAt = Date.now() - 86_400_000;
  await storeCases(page, [straightCase(SOP, { number: "152/PD/2026", done, openedAt })]);
  await page.goto("/kasus/?kasus=uji-152-PD-2026&tampil=sahkan");
  await page.getByRole("radio", { name: "Digambar di layar" }).first().check();
  await page.getByRole("img", { name: "Bidang gambar paraf" }).click();
  await page.getByRole("button", { name: "Sahkan kasus" }).click();
  await expect(page.getByRole("alert")).toContainText("Gambarnya terlalu pendek");
});
