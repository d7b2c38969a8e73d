/** The site's data is deleted while a case is open: by another page's script, or by the browser. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { expect, test } from "../fixtures.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { figure } from "./figures.ts";
import { soundLog, storedValue, ticksOf } from "./stored.ts";

const CASE = { number: "003/KACAU/2026", subject: "Perihal uji", applicant: "Pemohon uji" };

const WAYS = {
  "another page deletes the database": async (page: Page) => {
    const other = await page.context().newPage();
    await other.goto("/privasi/");
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase("sop-kaltim");
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        }),
    );
    await other.close();
  },
  "the browser clears the site's data": async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  },
};

for (const [how, destroy] of Object.entries(WAYS)) {
  test(`${how}: the open page says so, gives its case out, and can write it back`, async ({
    page,
  }) => {
    await new CaseListPage(page).goto();
    await new CaseListPage(page).start(CASE);
    const caseId = new URL(page.url()).searchParams.get("kasus") ?? "";
    const current = new CasePage(page);
    await current.tickAll();
    const before = await soundLog(page, caseId);
    await destroy(page);

    const box = current.requirements.first();
    await box.click();
    const alert = page.getByRole("alert").filter({ hasText: "tidak ada lagi di penyimpanan" });
    await expect(alert).toBeVisible();
    await expect(current.saveState).toContainText("Gagal menyimpan");
    await expect(box, "an act that was not stored does not look stored").toBeChecked();
    expect(await storedValue(page, `case/${caseId}`), "nothing written unasked").toBeNull();

    const downloading = page.waitForEvent("download");
    await alert.getByRole("button", { name: "Simpan berkas kasus" }).click();
    const file = parseCaseFile(await readFile(await (await downloading).path(), "utf8"));
    expect(file.ok && file.file.log).toEqual(before);

    await alert.getByRole("button", { name: "Simpan ulang kasus ini" }).click();
    await expect(current.saveState).toContainText("Tersimpan");
    expect(await soundLog(page, caseId)).toEqual(before);
    await box.click();
    await expect(page.getByText("dihapus.", { exact: false })).toBeVisible();
    expect(ticksOf(await soundLog(page, caseId))).toEqual(["ada", "belum"]);
    figure(`${before.length} events downloaded and written back, then worked on`);
  });
}
