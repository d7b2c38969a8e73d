/** Backing up and deleting many cases shows how far it is, and stops when told to. */
import { expect, test } from "../fixtures.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { StoragePage } from "../pages/storage.ts";
import { figure } from "./figures.ts";
import { storeMany } from "./many-cases.ts";

const CASES = 500;

test("backing up and deleting 500 cases show progress and stop, and the list says what is left", async ({
  page,
}) => {
  await new CaseListPage(page).goto();
  await storeMany(page, CASES);
  await new StoragePage(page).goto();
  const bar = page.getByRole("progressbar");
  const stop = page.getByRole("button", { name: "Hentikan" });

  let files = 0;
  page.on("download", () => (files += 1));
  await page.getByRole("button", { name: "Cadangkan semua" }).click();
  await expect(bar).toHaveAttribute("max", String(CASES));
  await stop.click();
  await expect(page.getByRole("status")).toContainText("Pencadangan dihentikan.");
  expect(files).toBe(0);

  await page.getByLabel("Ya, hapus semua").check();
  await page.getByRole("button", { name: "Hapus semua kasus" }).click();
  await expect(bar).toHaveAttribute("max", String(CASES));
  await stop.click();
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
