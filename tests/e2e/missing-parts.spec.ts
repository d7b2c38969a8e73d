/** A part of the checklist that is fetched when first needed, and cannot be: said, and nothing is lost. */
import type { Page } from "@playwright/test";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { storeCases } from "./pages/stored-cases.ts";

const KEY = "010/PD/2026";

/** Opens a case on a page that cannot fetch the script of this name; resolves to how to mend that. */
async function openWithout(page: Page, script: string, screen = ""): Promise<() => Promise<void>> {
  await storeCases(page, [shortCase(KEY)]);
  const address = `**/_astro/${script}.*.js`;
  await page.route(address, (route) => route.abort());
  const refused = page.waitForEvent("requestfailed", (request) =>
    request.url().includes(`/${script}.`),
  );
  await page.goto(`/kasus/?kasus=${encodeURIComponent(KEY)}${screen}`);
  return async () => {
    await refused;
    await page.unroute(address);
    // A browser may remember the script as missing for as long as the page lives.
    await page.reload();
  };
}

test("an incomplete step is not declared while nothing can say what it lacks", async ({ page }) => {
  const mend = await openWithout(page, "draft-problems");
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  const complete = page.getByRole("button", { name: "Selesaikan langkah" });
  await name.fill("Sri Wahyuni");
  await complete.click();
  const summary = page.getByRole("alert", { name: "Ada yang perlu diperbaiki" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Isian belum dapat diperiksa; semuanya tetap ada.");
  await expect(name).toHaveValue("Sri Wahyuni");

  await mend();
  await expect(name).toHaveValue("Sri Wahyuni");
  await complete.click();
  await expect(summary).toContainText("Isi jabatan pelaksana.");
});

test("an act whose rules cannot be fetched is not done, and what was typed stays", async ({
  page,
}) => {
  const mend = await openWithout(page, "perform", "&tampil=kelola");
  const note = page.getByLabel("Catatan kasus", { exact: true });
  const add = page.getByRole("button", { name: "Tambahkan catatan" });
  await note.fill("Berkas asli di lemari 3.");
  await add.click();
  const notice = page.getByRole("alert").filter({ hasText: "gagal dimuat" });
  await expect(notice).toContainText("Tindakan tidak dijalankan.");
  await expect(note).toHaveValue("Berkas asli di lemari 3.");

  await mend();
  await expect(note).toHaveValue("Berkas asli di lemari 3.");
  await add.click();
  await expect(note).toHaveValue("");
  await page.getByRole("link", { name: "Riwayat" }).click();
  await expect(page.getByText("Berkas asli di lemari 3.")).toHaveCount(1);
});
