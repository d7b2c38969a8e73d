import type { Page } from "@playwright/test";
import { officer, straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const NUMBER = "081/PD/2026";
const CASE = "/kasus/?kasus=uji-081-PD-2026";
const HEAD = officer(SOP, SOP.signOff[0]?.actor ?? "");

test("a case is cancelled with a reason and taken up again where it was", async ({ page }) => {
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: 1, openedAt })]);
  const journey = new Journey(page, SOP);
  await page.goto(CASE);
  const before = await journey.step();
  await journey.act("Batalkan kasus");
  await expect(page.getByText("Semua catatan tetap tersimpan dan dapat dicetak.")).toBeVisible();
  await page.getByRole("button", { name: "Batalkan kasus" }).click();
  await expect(page.getByRole("alert")).toContainText("Tulis alasan pembatalan.");
  await page.getByLabel("Alasan", { exact: true }).fill("Permohonan ditarik");
  await page.getByLabel("Nama yang membatalkan").fill(HEAD.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(HEAD.position);
  await page.getByRole("button", { name: "Batalkan kasus" }).click();
  await expect(journey.heading()).toHaveText("Kasus dibatalkan");
  await expect(journey.heading()).toBeFocused();
  await expect(page.getByText("Alasan: Permohonan ditarik")).toBeVisible();
  await expect(page.getByRole("button", { name: "Selesaikan langkah" })).toHaveCount(0);

  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await page.getByRole("link", { name: /^Selesai/ }).click();
  const list = new CaseListPage(page);
  await expect(list.row(NUMBER)).toContainText("Dibatalkan");
  await list.open(NUMBER);
  await page.getByRole("link", { name: "Buka kembali kasus" }).click();
  await reopen(page, "Permohonan diajukan lagi");
  expect((await journey.step()).id).toBe(before.id);
});

test("a sealed case is reopened at a step, walked to its end, and sealed again", async ({
  page,
}) => {
  long("seals a case twice");
  const route = straightRoute(SOP);
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: route.length, openedAt })]);
  const journey = new Journey(page, SOP);
  await page.goto(CASE);
  await page.getByRole("link", { name: "Sahkan kasus" }).click();
  await journey.seal();

  await journey.act("Buka kembali kasus");
  await expect(page.getByText("Kasus harus disahkan lagi setelah selesai.")).toBeVisible();
  const last = route.at(-1);
  await expect(page.getByLabel("Lanjutkan dari langkah")).toHaveValue(last?.id ?? "");
  await page.getByRole("button", { name: "Buka kembali kasus" }).click();
  await expect(page.getByRole("alert")).toContainText("Tulis alasan.");
  await reopen(page, "Lampiran tertinggal");
  await expect(page.locator(".k-step-title")).toContainText("putaran ke-2");
  expect((await journey.forward()).id).toBe(last?.id);
  await page.getByRole("link", { name: "Sahkan kasus" }).click();
  await journey.seal();
  await journey.section("Riwayat");
  await expect(page.locator(".k-history > li").filter({ hasText: "disahkan oleh" })).toHaveCount(2);
  await expect(page.locator(".k-history")).toContainText("Alasan: Lampiran tertinggal");
});

async function reopen(page: Page, reason: string) {
  await page.getByLabel("Alasan", { exact: true }).fill(reason);
  await page.getByLabel("Nama yang membuka kembali").fill(HEAD.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(HEAD.position);
  await page.getByRole("button", { name: "Buka kembali kasus" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();
}
