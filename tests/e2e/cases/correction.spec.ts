import type { Page } from "@playwright/test";
import { forward, officer, straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const REASON = "Salah orang";
const CORRECTOR = { name: "Dewi Lestari", position: "Petugas Arsip" };
const CASE = "/kasus/?kasus=uji-061-PD-2026";

/** A case whose first two steps are recorded, open on screen. */
async function twoStepsDone(page: Page) {
  const [first] = straightRoute(SOP);
  if (!first) throw new Error("no step");
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: "061/PD/2026", done: 2, openedAt })]);
  await page.goto(CASE);
  return { journey: new Journey(page, SOP), first };
}

test("a recorded entry is corrected with a reason, and the old one stays in sight", async ({
  page,
}) => {
  const { journey, first } = await twoStepsDone(page);
  await journey.section("Riwayat");
  await page.getByText("Koreksi isian langkah yang sudah dicatat").click();
  await page.getByRole("link", { name: new RegExp(`^Langkah ${first.number}: `) }).click();
  await expect(journey.heading()).toHaveText(`Koreksi langkah ${first.number}`);
  await expect(journey.heading()).toBeFocused();

  const recorded = officer(SOP, first.actor);
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  await expect(name).toHaveValue(recorded.name);
  await name.fill("");
  await page.getByRole("button", { name: "Catat koreksi" }).click();
  const summary = page.getByRole("alert", { name: "Ada yang perlu diperbaiki" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([
    "Isi nama.",
    "Tulis alasan koreksi.",
    "Isi nama yang mengoreksi.",
    "Isi jabatan yang mengoreksi.",
  ]);
  await summary.getByRole("link", { name: "Isi nama.", exact: true }).click();
  await expect(name).toBeFocused();

  await name.fill("Rahmat Hidayat");
  await page.getByLabel("Alasan", { exact: true }).fill(REASON);
  await page.getByLabel("Nama yang mengoreksi").fill(CORRECTOR.name);
  await page.getByLabel("Jabatan yang mengoreksi").fill(CORRECTOR.position);
  await page.getByRole("button", { name: "Catat koreksi" }).click();
  await expect(journey.heading()).toHaveText("Riwayat");
  await expect(journey.heading()).toBeFocused();
  const newest = page.locator(".k-history > li").first();
  await expect(newest).toContainText("Koreksi");
  await expect(newest).toContainText(recorded.name);
  await expect(newest).toContainText("Rahmat Hidayat");
  await expect(newest).toContainText(REASON);
  await expect(newest).toContainText(`oleh ${CORRECTOR.name} (${CORRECTOR.position})`);
  await page.reload();
  await expect(newest).toContainText("Rahmat Hidayat");
});

test("a step that was worked on leads to what was recorded, and from there to its correction", async ({
  page,
}) => {
  const { journey, first } = await twoStepsDone(page);
  const steps = page.getByRole("navigation", { name: "Langkah-langkah" });
  await steps.getByRole("link", { name: first.activity }).click();
  await expect(journey.heading()).toHaveText(`Isian langkah ${first.number}: ${first.activity}`);
  await expect(journey.heading()).toBeFocused();
  const { name, position } = officer(SOP, first.actor);
  const entries = page.locator(".k-answers");
  await expect(entries).toContainText(`Hasil${forward(SOP, first).label}`);
  await expect(entries).toContainText(`Nama pelaksana${name}`);
  await expect(entries).toContainText(`Jabatan${position}`);
  await page.getByRole("link", { name: "Koreksi isian ini" }).click();
  await expect(journey.heading()).toHaveText(`Koreksi langkah ${first.number}`);
  // A step that cannot be begun yet leads nowhere.
  await expect(steps.getByRole("link")).toHaveCount(3);
});

test("number, perihal and pemohon of a case are corrected the same way", async ({ page }) => {
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: "061/PD/2026", done: 0, openedAt })]);
  const journey = new Journey(page, SOP);
  await page.goto(CASE);
  await journey.act("Koreksi nomor, perihal, atau pemohon");
  await page.getByLabel("Yang dikoreksi").selectOption({ label: "Pemohon" });
  await page.getByLabel("Pemohon yang benar").fill("Dinas Kesehatan");
  await page.getByLabel("Alasan", { exact: true }).fill(REASON);
  await page.getByLabel("Nama yang mengoreksi").fill(CORRECTOR.name);
  await page.getByLabel("Jabatan yang mengoreksi").fill(CORRECTOR.position);
  await page.getByRole("button", { name: "Catat koreksi" }).click();
  await expect(page.locator(".ui-facts").getByText("Dinas Kesehatan")).toBeVisible();
  await expect(page.locator(".k-history > li").first()).toContainText("Dinas uji");
});
