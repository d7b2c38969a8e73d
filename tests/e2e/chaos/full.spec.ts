/** The browser's room for this site is used up in the middle of a case, then there is room again. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { expect, test } from "../fixtures.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { figure } from "./figures.ts";
import { soundLog, ticksOf } from "./stored.ts";

/**
 * From here on every write aborts as Chromium's do when a quota is used up. (The quota that DevTools
 * can set changes what is told of the room, not what IndexedDB may write: tried with Chromium 153.)
 */
const fill = (page: Page) =>
  page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      const error = new DOMException("Encountered full disk", "QuotaExceededError");
      Object.defineProperty(this.transaction, "error", { value: error });
      Object.defineProperty(request, "error", { value: error });
      this.transaction.abort();
      return request;
    };
    addEventListener("room", () => Object.assign(IDBObjectStore.prototype, { put }), {
      once: true,
    });
  });

const makeRoom = (page: Page) => page.evaluate(() => dispatchEvent(new Event("room")));

const CASE = { number: "004/KACAU/2026", subject: "Perihal uji", applicant: "Pemohon uji" };

test("a full disk is said at once, the act can be taken out as a file, and is stored when there is room", async ({
  page,
}) => {
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  const caseId = new URL(page.url()).searchParams.get("kasus") ?? "";
  const current = new CasePage(page);
  const box = current.requirements.first();
  await current.tickAll();
  const acknowledged = await soundLog(page, caseId);

  await fill(page);
  await box.click();
  const alert = page.getByRole("alert").filter({ hasText: "Ruang penyimpanan peramban ini penuh" });
  await expect(alert).toBeVisible();
  await expect(current.saveState).toContainText("Gagal menyimpan");
  await expect(box, "what is held is shown").not.toBeChecked();
  await expect(
    alert.getByRole("list", { name: "Belum tersimpan" }).getByRole("listitem"),
  ).toHaveCount(1);
  expect(await soundLog(page, caseId)).toEqual(acknowledged);

  const downloading = page.waitForEvent("download");
  await alert.getByRole("button", { name: "Simpan berkas kasus" }).click();
  const file = parseCaseFile(await readFile(await (await downloading).path(), "utf8"));
  expect(file.ok && ticksOf(file.file.log), "with the act that is not stored").toEqual([
    "ada",
    "belum",
  ]);

  await alert.getByRole("button", { name: "Coba simpan lagi" }).click();
  // Room that came before the refusal would let this retry succeed.
  await expect(alert, "still full: still said").toContainText("Sudah dicoba lagi 1 kali");
  await makeRoom(page);
  await alert.getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(alert).toBeHidden();
  await expect(current.saveState).toContainText("Tersimpan");
  await expect(box).not.toBeChecked();
  expect(file.ok && (await soundLog(page, caseId))).toEqual(file.ok && file.file.log);
  await page.reload();
  await expect(box).not.toBeChecked();
  figure(
    `${acknowledged.length} acknowledged events untouched; 1 held, downloaded, stored at the second retry`,
  );
});
