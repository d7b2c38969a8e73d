import type { Page } from "@playwright/test";
import { pageTexts, readPdf } from "../../support/read-pdf.ts";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { storeCases } from "../pages/stored-cases.ts";

const NUMBER = "191/PD/2026";

test.beforeEach(async ({ page }) => {
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: 1, openedAt })]);
  await page.goto("kasus/?kasus=uji-191-PD-2026");
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
});

/** What the printer would get, page by page. */
async function printed(page: Page): Promise<string[]> {
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  return readPdf(bytes, async (pdf) =>
    (await pageTexts(pdf)).map((text) => text.replace(/\s+/g, " ")),
  );
}

test("Ctrl+P prints the form of the case in place of its screen", async ({ page }) => {
  // The browser's own window for printing cannot be operated from a test.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.keyboard.press("ControlOrMeta+p");
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  const [first = "", ...others] = await printed(page);
  expect(first).toContain(NUMBER);
  expect(first).toContain(`Halaman 1 dari ${others.length + 1}`);
  expect(first).not.toContain("Ini cetakan layar");
  await expect(page.locator(".k-print")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
});

test("so does the browser's menu, for which the mouse leaves the page", async ({ page }) => {
  const fetched = page.waitForResponse(/print-case/);
  await page.evaluate(() => document.documentElement.dispatchEvent(new MouseEvent("mouseleave")));
  await fetched;
  await expect(async () => {
    expect((await printed(page))[0]).toMatch(/Halaman 1 dari \d+/);
  }).toPass();
});

test("printed without a sign, the screen says where the form is and shows no controls", async ({
  page,
}) => {
  const text = (await printed(page)).join(" ");
  expect(text).toContain("Ini cetakan layar.");
  expect(text).toContain(NUMBER);
  expect(text).not.toContain("Unduh PDF");
  expect(text).not.toContain("Selesaikan langkah");
});
