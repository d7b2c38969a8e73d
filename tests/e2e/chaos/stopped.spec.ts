/** Backing up and deleting many cases, and taking many papers along, show how far they are, and stop when told to. */
import type { Page } from "@playwright/test";
import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { storePapers } from "../measure/many-papers.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { StoragePage } from "../pages/storage.ts";
import { figure } from "./figures.ts";
import { storeMany } from "./many-cases.ts";

const CASES = 500;

/** Stops the next long work as soon as one case or file is done: from the page, however late a test would be. */
const stopAmid = (page: Page, says = /./): Promise<number> =>
  page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const bar = document.querySelector("main progress");
          if (!(bar instanceof HTMLProgressElement) || bar.value < 1) return;
          if (!new RegExp(words).test(bar.labels[0]?.textContent ?? "")) return;
          observer.disconnect();
          bar.parentElement?.querySelector("button")?.click();
          resolve(bar.max);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    says.source,
  );

test("backing up and deleting 500 cases show progress and stop, and the list says what is left", async ({
  page,
}) => {
  long("stores five hundred cases first");
  await new CaseListPage(page).goto();
  await storeMany(page, CASES);
  await new StoragePage(page).goto();

  let files = 0;
  page.on("download", () => (files += 1));
  const backingUp = stopAmid(page);
  await page.getByRole("button", { name: "Cadangkan semua" }).click();
  expect(await backingUp, "said how many there are").toBe(CASES);
  await expect(page.getByRole("status")).toContainText("Pencadangan dihentikan.");
  expect(files).toBe(0);

  await page.getByLabel("Ya, hapus semua").check();
  const deleting = stopAmid(page);
  await page.getByRole("button", { name: "Hapus semua kasus" }).click();
  expect(await deleting, "said how many there are").toBe(CASES);
  const told = page.getByRole("status").filter({ hasText: "kasus dihapus" });
  const gone = Number.parseInt((await told.textContent()) ?? "", 10);
  expect(gone).toBeGreaterThan(0);
  expect(gone).toBeLessThan(CASES);
  await new CaseListPage(page).goto();
  await expect(page.getByText(`${CASES - gone} kasus`, { exact: true })).toBeVisible();

  await new StoragePage(page).goto();
  await page.getByLabel("Ya, hapus semua").check();
  await page.getByRole("button", { name: "Hapus semua kasus" }).click();
  await expect(told, "said even when there is nothing left to ask").toHaveText(
    `${CASES - gone} kasus dihapus.`,
    { timeout: 30_000 },
  );
  await new CaseListPage(page).goto();
  await expect(page.getByText("Belum ada kasus di peramban ini")).toBeVisible();
  figure(`stopped after ${gone} of ${CASES} deletions; the list shows the other ${CASES - gone}`);
});

test("a case file and a backup with 30 papers count them in words and stop between two", async ({
  page,
}) => {
  const log = straightCase(SOP, { number: "LAMPIRAN", done: 1, openedAt: Date.now() - 3_600_000 });
  await storePapers(page, log, { count: 30, size: 100_000 });
  let files = 0;
  page.on("download", () => (files += 1));
  await page.goto("kasus/?kasus=uji-LAMPIRAN&tampil=kelola");
  const packing = stopAmid(page);
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  expect(await packing, "said how many there are").toBe(30);
  await expect(page.getByRole("article")).toContainText(
    "Dihentikan. Tidak ada berkas yang dibuat dan kasus tidak berubah.",
  );

  await new StoragePage(page).goto();
  const backingUp = stopAmid(page, /^Mencadangkan: [12]\d dari 30 lampiran$/);
  await page.getByRole("button", { name: "Cadangkan semua" }).click();
  expect(await backingUp, "said how many there are").toBe(30);
  await expect(page.getByRole("status")).toContainText("Pencadangan dihentikan.");
  expect(files).toBe(0);
  await page.getByRole("button", { name: "Cadangkan semua" }).click();
  await expect(page.getByRole("status")).toContainText("Cadangan disimpan");
});
