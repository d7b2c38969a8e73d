/** A case of one of many SOPs: its definition is fetched when the case begins, or moves to it. */
import type { Page } from "@playwright/test";
import { writeCaseFile } from "../../../src/core/exchange/write-case-file.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { straightCommands } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { told } from "../../support/story.ts";
import { expect, test } from "../journeys.ts";
import { listMany } from "../many-published.ts";
import { Journey } from "../pages/journey.ts";

const DEFINITION = `**/sop/${SOP.id}/sop.json`;
const FAILED = "SOP ini gagal dimuat.";

async function fillIn(page: Page) {
  await page.getByLabel("Nomor kasus", { exact: true }).fill("7/2026");
  await page.getByLabel("Perihal", { exact: true }).fill("Data");
  await page.getByLabel("Pemohon", { exact: true }).fill("Dinas");
}

test("one of many SOPs is chosen, fetched then, and its case begins", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("sop.json")) asked.push(request.url());
  });
  await listMany(page);
  await page.goto("/kasus/?tampil=baru");
  await fillIn(page);
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("alert")).toContainText("Pilih SOP.");
  expect(asked).toEqual([]);
  await page.getByLabel("SOP", { exact: true }).selectOption({ label: SOP.identity.name });
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
  expect(asked).toHaveLength(1);
  await expect(page.getByText("berbeda dengan yang terbit")).toHaveCount(0);
});

test("an SOP that cannot be fetched is said, kept from being recorded, and tried again", async ({
  page,
}) => {
  await listMany(page);
  await page.route(DEFINITION, (route) => route.abort());
  await page.goto(`/kasus/?tampil=baru&sop=${SOP.id}`);
  await expect(page.getByRole("alert")).toContainText(FAILED);
  await fillIn(page);
  await page.unroute(DEFINITION);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByText("Memuat SOP…")).toHaveCount(0);
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
});

test("a case moves to a newer version that is fetched for it", async ({ page }) => {
  const older: Sop = { ...SOP, version: "0.9" };
  const openedAt = Date.now() - 3_600_000;
  const { log } = told(straightCommands(older, { number: "7/2026", done: 1, openedAt }));
  await listMany(page);
  await page.goto("/kasus/?tampil=berkas");
  await page.getByLabel("Berkas kasus").setInputFiles({
    name: "lama.kasus.json",
    mimeType: "application/json",
    buffer: Buffer.from(writeCaseFile(log, Date.now())),
  });
  await page.getByRole("button", { name: "Tambahkan kasus" }).click();
  await page.route(DEFINITION, (route) => route.abort());
  await page.getByRole("link", { name: "Lihat yang berubah" }).click();
  await expect(page.getByRole("alert")).toContainText(FAILED);
  await page.unroute(DEFINITION);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await page.getByRole("button", { name: `Pindah ke versi ${SOP.version}` }).click();
  await expect(page.getByText(`${SOP.identity.name} versi ${SOP.version}`)).toBeVisible();
  await expect(new Journey(page, SOP).heading()).toBeFocused();
});
