/** The home page says how one's own cases stand, and carries nothing for whoever has none. */
import { wita } from "../support/calendars.ts";
import { straightCase } from "../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { listing, recordTransfer } from "./measure/transfer.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { storeCases } from "./pages/stored-cases.ts";

const NOW = wita("2026-11-23 15.00");
const MINUTE = 60_000;

test("a browser without cases fetches nothing for them", async ({ page }) => {
  const transfer = await recordTransfer(page);
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.locator("[data-own-cases]")).toHaveText("");
  expect(listing(transfer)).not.toContain("/dasar.");
  expect(listing(transfer)).not.toContain("/rangka.");
});

test("what is late is counted, and leads to the list", async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  const opened = (number: string, before: number) =>
    straightCase(SOP, { number, done: 0, openedAt: NOW - before * MINUTE });
  await storeCases(page, [opened("401/PD/2026", 10), opened("402/PD/2026", 45)]);
  await page.goto("/");
  const own = page.locator("[data-own-cases]");
  await expect(own).toHaveText("Kasus Anda: 1 terlambat");
  await own.getByRole("link").click();
  const list = new CaseListPage(page);
  await expect(list.row("402/PD/2026")).toBeVisible();
  await expect(list.row("401/PD/2026")).toHaveCount(0);
});
