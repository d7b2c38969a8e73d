import { readFile } from "node:fs/promises";
import { PAPERS } from "../../../src/browser/places.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { AT, begun, file, keysOfPapers, pdf } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";
import { StoragePage } from "../pages/storage.ts";

test("the case leaves with its papers and comes back byte for byte; a missing one is given again", async ({
  page,
  browser,
}) => {
  long("two devices, and axe in every state of both");
  const papers = await begun(page);
  const note = file("nota dinas.txt", "nota dinas nomor 7");
  const report = file("laporan.pdf", await pdf());
  await papers.attach(note, report);
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.kasus\.zip$/);
  await expect(
    page.getByRole("article").getByText(/^Berkas kasus dengan 2 lampiran disimpan/),
  ).toBeVisible();
  const pack = await readFile(await saved.path());

  const other = await (await browser.newContext()).newPage();
  await other.goto("kasus/?tampil=berkas");
  const lying = Buffer.from(pack);
  lying[pack.indexOf("nota dinas nomor 7")] = 0x4e;
  await other
    .getByLabel("Berkas kasus")
    .setInputFiles({ name: "k.zip", mimeType: "", buffer: lying });
  await expect(
    other.getByRole("paragraph").filter({ hasText: "Isi lampiran “nota dinas.txt” tidak cocok" }),
  ).toBeVisible();
  await expectNoFindings(other, "a container that lies");
  await other
    .getByLabel("Berkas kasus")
    .setInputFiles({ name: "k.zip", mimeType: "", buffer: pack });
  await expect(
    other.getByRole("paragraph").filter({ hasText: "Berkas ini membawa 2 lampiran" }),
  ).toBeVisible();
  await expectNoFindings(other, "a container with papers");
  await other.getByRole("button", { name: "Tambahkan kasus" }).click();
  const theirs = new PapersPage(other);
  await expect(theirs.rows).toHaveCount(2);
  const download = other.waitForEvent("download");
  await theirs.act("Unduh", "laporan.pdf").click();
  expect(await readFile(await (await download).path())).toEqual(report.buffer);
  await other.context().close();

  // The record alone, as the PDF carries it: what is missing is named, and only the very same file fits.
  await page.evaluate((prefix) => {
    const opening = indexedDB.open("sop-kaltim");
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      opening.result.transaction("data", "readwrite").objectStore("data").delete(range);
      opening.result.close();
    };
  }, PAPERS.at(""));
  await expect.poll(() => keysOfPapers(page)).toBe(0);
  await page.goto(AT);
  await expect(papers.section.getByText("Isi berkas ini tidak ada di peramban ini.")).toHaveCount(
    2,
  );
  const again = page.getByLabel("Berikan lagi berkas yang tidak ada");
  await again.setInputFiles({ ...note, buffer: Buffer.from("nota dinas nomor 8") });
  await expect(papers.section).toContainText("isinya berbeda dari yang dahulu dilampirkan");
  await again.setInputFiles(note);
  await expect(papers.section).toContainText("Isi “nota dinas.txt” tersimpan lagi.");
  await page.goto("kasus/?tampil=berkas");
  await page
    .getByLabel("Berkas kasus")
    .setInputFiles({ name: "k.zip", mimeType: "", buffer: pack });
  await page.getByRole("button", { name: "Simpan lampiran yang belum ada di sini" }).click();
  await expect.poll(() => keysOfPapers(page)).toBe(2);
});

test("a backup brings papers back, and deleting the case deletes them", async ({
  page,
  browser,
}) => {
  const papers = await begun(page);
  await papers.attach(file("nota.txt", "nota dinas"));
  await new StoragePage(page).goto();
  const backup = await new StoragePage(page).backUp();
  const other = await (await browser.newContext()).newPage();
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(backup);
  await expect(storage.counts().filter({ hasText: "1 lampiran akan ditambahkan" })).toBeVisible();
  await storage.restore.click();
  await expect(storage.counts().filter({ hasText: "1 lampiran ditambahkan" })).toBeVisible();
  await other.goto(AT);
  await expect(new PapersPage(other).rows).toHaveCount(1);
  await expect(other.getByText("Isi berkas ini tidak ada di peramban ini.")).toHaveCount(0);
  await other.goto(`${AT}&tampil=hapus`);
  await other.getByRole("radio", { name: "Ya, hapus" }).check();
  await other.getByRole("button", { name: "Hapus kasus" }).click();
  await expect(other.getByRole("heading", { name: "Daftar kasus" })).toBeVisible();
  await expect.poll(() => keysOfPapers(other)).toBe(0);
  await other.context().close();
});
