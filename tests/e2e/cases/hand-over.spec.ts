import type { Page } from "@playwright/test";
import { officer } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";

test("a case goes by file to a colleague's browser and comes back carried on", async ({
  page,
  browser,
}) => {
  test.slow();
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: "101/PD/2026", subject: "S", applicant: "P" });
  await journey.forward();
  await page.getByRole("link", { name: "Serahkan kepada orang lain" }).click();
  await expect(journey.heading()).toBeFocused();
  await page.getByRole("button", { name: "Catat serah terima" }).click();
  await expect(page.getByRole("alert")).toContainText("Isi nama.");
  const receiver = officer(SOP, SOP.actors[0]?.id ?? "");
  await page.getByLabel("Nama penerima").fill(receiver.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(receiver.position);
  await page.getByRole("button", { name: "Catat serah terima" }).click();
  await expect(journey.heading()).toHaveText(`Diserahkan kepada ${receiver.name}`);
  await expect(journey.heading()).toBeFocused();
  const going = await savedFile(page);

  const elsewhere = await browser.newContext({ locale: "id-ID", timezoneId: "Asia/Makassar" });
  const there = await elsewhere.newPage();
  const colleague = new Journey(there, SOP);
  await openFile(there, going);
  await expect(
    there.locator(".k-plan").getByText("Kasus ini belum ada di peramban ini."),
  ).toBeVisible();
  await there.getByRole("button", { name: "Tambahkan kasus" }).click();
  await expect(there.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();
  await expect(there.locator(".ui-facts")).toContainText(receiver.name);
  await colleague.forward();
  const coming = await savedFile(there);

  await openFile(page, coming);
  await expect(
    page.locator(".k-plan").getByText(/^Berkas ini melanjutkan kasus yang ada di sini dengan/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Lanjutkan kasus" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();
  expect((await journey.step()).number).toBe(3);
  await openFile(page, going);
  await expect(page.locator(".k-plan").getByText(/^Berkas ini lebih lama/)).toBeVisible();
  await openFile(page, coming);
  await expect(page.locator(".k-plan").getByText(/sama persis/)).toBeVisible();
  // Not before: a context takes its downloads with it.
  await elsewhere.close();
});

async function savedFile(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  return (await download).path();
}

async function openFile(page: Page, file: string): Promise<void> {
  await page.goto("/kasus/?tampil=berkas");
  await page.getByLabel("Berkas kasus").setInputFiles(file);
  await page.locator(".k-plan").waitFor();
}
