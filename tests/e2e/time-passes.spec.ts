/** A page that nobody touches goes with the time: clocks, days, what is late. */
import { straightCase } from "../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { storeCases } from "./pages/stored-cases.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Monday in the office, 09.00 in Kalimantan Timur. */
const MORNING = Date.parse("2026-06-08T09:00:00+08:00");

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: MORNING });
  const log = straightCase(SOP, { number: "1/2026", done: 0, openedAt: MORNING - MINUTE });
  await storeCases(page, [log]);
});

/** The first step has 30 minutes: SOP data, not code. */
const left = (minutes: number) => new RegExp(`sisa ${minutes} m`, "i");

test("the clocks of a case and of the list count down by themselves", async ({ page }) => {
  const clocks = { list: page.locator(".k-row-due"), case: page.locator(".k-clocks") };
  await page.goto("/kasus/");
  await expect(clocks.list).toContainText(left(29));
  await page.clock.runFor(2 * MINUTE);
  await expect(clocks.list).toContainText(left(27));
  await page.getByRole("listitem").filter({ hasText: "1/2026" }).getByRole("link").click();
  await expect(clocks.case).toContainText(left(27));
  await page.clock.runFor(7 * MINUTE);
  await expect(clocks.case).toContainText(left(20));
  await page.clock.runFor(HOUR);
  await expect(clocks.case).toContainText("Langkah lewat sejak hari ini 09.29");
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await expect(clocks.list).toContainText("Langkah lewat sejak hari ini 09.29");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("the clock of a case is one line, whatever it says", async ({ page }) => {
    const clocks = page.locator(".k-clocks");
    for (const [passed, says] of [
      [0, "Hari ini 09.29, sisa 29 m"],
      [HOUR, "Langkah lewat sejak hari ini 09.29"],
      [50 * HOUR, "Langkah lewat sejak Sen 8 Jun 09.29"],
      [300 * HOUR, "Kasus lewat batas sejak Kam 11 Jun 16.00"],
    ] as const) {
      await page.clock.setSystemTime(MORNING + passed);
      await page.goto("/kasus/?kasus=uji-1-2026");
      await expect(clocks).toContainText(says);
      expect((await clocks.boundingBox())?.height, says).toBeLessThan(30);
    }
  });
});

test("today becomes yesterday at midnight, and after a page comes back into view", async ({
  page,
}) => {
  await page.goto("/kasus/?tampil=penyimpanan");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Cadangkan semua" }).click();
  await download;
  await page.getByRole("link", { name: "Kembali ke daftar kasus" }).click();
  await page.getByRole("listitem").filter({ hasText: "1/2026" }).getByRole("link").click();
  await expect(page.getByRole("link", { name: "Dicadangkan hari ini" })).toBeVisible();
  // Just past midnight in the office, 15 hours on.
  await page.clock.runFor(15 * HOUR + MINUTE);
  await expect(page.getByRole("link", { name: "Dicadangkan 1 hari lalu" })).toBeVisible();
  // A device that slept: its timers are late, the page comes back first.
  await page.clock.setSystemTime(MORNING + 5 * 24 * HOUR);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page.getByRole("link", { name: "Dicadangkan 5 hari lalu" })).toBeVisible();
});

test("the figures count what became late meanwhile", async ({ page }) => {
  await page.goto("/pemantauan/");
  const late = page.locator(".m-tiles > div", { hasText: "Kasus lewat batas" }).locator("dd");
  await expect(late).toHaveText("0");
  await page.clock.setSystemTime(MORNING + 14 * 24 * HOUR);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(late).toHaveText("1");
});
