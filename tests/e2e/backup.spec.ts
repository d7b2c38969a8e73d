import type { Page } from "@playwright/test";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { EditorPage } from "./pages/editor.ts";
import { prepareFaults, setFault } from "./pages/faults.ts";
import { StoragePage } from "./pages/storage.ts";
import { settled, storeCases } from "./pages/stored-cases.ts";

const CASE = { number: "041/PD/2026", subject: "Data sektoral", applicant: "Bappeda" };
const OFFICER = { name: "Sri Wahyuni", nip: "198703142010012003", position: "Kepala Bidang" };

test("a backup brings cases and settings to another device, the settings only when agreed", async ({
  page,
  browser,
}) => {
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  const current = new CasePage(page);
  await current.tickAll();
  await current.signAs(OFFICER);
  await current.complete();
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  await page.getByLabel("Kertas", { exact: true }).selectOption("f4");
  await settled(page, { paper: "f4" });
  await page.reload();
  await expect(page.getByLabel("Kertas", { exact: true })).toHaveValue("f4");
  await new StoragePage(page).goto();
  const file = await new StoragePage(page).backUp();
  await expect(page.getByText("Cadangan terakhir dibuat hari ini.")).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(file);
  const settings = other.getByRole("group", { name: "Pengaturan dalam cadangan" });
  await expect(settings).toContainText("kertas F4, 1 nama pelaksana ditambahkan");
  await expect(settings.getByLabel("Tetap pakai pengaturan di peramban ini")).toBeChecked();
  await expectNoFindings(other, "a plan of cases and settings");
  await storage.restore.click();
  await expect(storage.counts().first()).toHaveText("1 kasus ditambahkan");
  await storage.plan(file);
  await expect(settings).toContainText("kertas F4, 1 nama pelaksana ditambahkan");
  await settings.getByLabel("Pakai pengaturan dari cadangan").check();
  await storage.restore.click();
  await expect(other.getByRole("status")).toContainText("Pengaturan dari cadangan sudah dipakai.");
  await expect(other.getByLabel("Kertas", { exact: true })).toHaveValue("f4");
  await storage.plan(file);
  await expect(other.getByText("Pengaturan: sama dengan yang ada di sini.")).toBeVisible();

  await new CaseListPage(other).goto();
  await new CaseListPage(other).start({ ...CASE, number: "042/PD/2026" });
  await expect(other.getByLabel("Nama pelaksana")).toHaveValue(OFFICER.name);
  await other.context().close();
});

test("a backup brings the forms of monitoring too, and takes the place of none", async ({
  page,
  browser,
}) => {
  const form = "pemantauan/?dari=2026-07-01&sampai=2026-12-31&tampil=evaluasi";
  const write = async (on: Page, name: string) => {
    await on.goto(form);
    await on.getByLabel("Nama penilai").fill(name);
    await expect(
      on.getByText("Tersimpan di peramban ini dan ikut “Cadangkan semua”."),
    ).toBeVisible();
  };
  await write(page, "Rina");
  await new StoragePage(page).goto();
  await expect(page.getByText("1 formulir pemantauan dan evaluasi")).toBeVisible();
  const file = await new StoragePage(page).backUp();

  const other = await (await browser.newContext()).newPage();
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(file);
  await expect(storage.counts().last()).toHaveText("1 formulir penilaian akan ditambahkan");
  await storage.restore.click();
  await expect(storage.counts().last()).toHaveText("1 formulir penilaian ditambahkan");
  await other.goto(form);
  await expect(other.getByLabel("Nama penilai")).toHaveValue("Rina");
  await write(other, "Budi");
  await storage.goto();
  await storage.plan(file);
  await expect(storage.counts().last()).toContainText("di sini berbeda isinya dan tetap dipakai");
  await expect(other.getByText("Tidak ada yang perlu dipulihkan.")).toBeVisible();
  await other.context().close();
});

test("a backup brings drafts of SOPs too, each by its name, and lays a differing one beside ours", async ({
  page,
  browser,
}) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await nameDraft(page, "SOP Surat Masuk");
  await new StoragePage(page).goto();
  await expect(page.getByText("1 konsep SOP beserta catatannya")).toBeVisible();
  const file = await new StoragePage(page).backUp();

  const other = await (await browser.newContext()).newPage();
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(file);
  const plan = other.getByRole("list", { name: "Isi cadangan" }).getByRole("listitem");
  await expect(plan.last()).toHaveText("1 konsep SOP akan ditambahkan: “SOP Surat Masuk”");
  await storage.restore.click();
  await expect(plan.last()).toHaveText("1 konsep SOP ditambahkan: “SOP Surat Masuk”");
  await other.goto("susun/");
  const drafts = other.getByRole("region", { name: "Konsep" }).getByRole("link");
  await drafts.filter({ hasText: "SOP Surat Masuk" }).click();
  await nameDraft(other, "SOP Surat Keluar");
  await storage.goto();
  await storage.plan(file);
  await expect(plan.last()).toContainText("isi cadangan akan ditambahkan sebagai salinan");
  await storage.restore.click();
  await expect(plan.last()).toContainText("isi cadangan ditambahkan sebagai salinan");
  await storage.plan(file);
  await expect(plan.last()).toContainText("konsep SOP sudah ada di sini: tidak diubah");
  await other.goto("susun/");
  await expect(drafts).toHaveText(["SOP Surat Keluar", "SOP Surat Masuk"]);
  await other.context().close();
});

async function nameDraft(page: Page, name: string) {
  await page.getByRole("link", { name: "Identitas" }).click();
  await page.getByLabel("Nama SOP").fill(name);
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.locator(".ui-save-saved")).toBeVisible();
}

test("a restore that cannot be stored says so, and goes on where it stopped", async ({
  page,
  browser,
}) => {
  await storeCases(page, [shortCase("satu"), shortCase("dua")]);
  await new StoragePage(page).goto();
  const file = await new StoragePage(page).backUp();
  const other = await (await browser.newContext()).newPage();
  await prepareFaults(other);
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(file);
  await setFault(other, "full");
  await storage.restore.click();
  const alert = other.getByRole("alert");
  await expect(alert).toContainText("Ruang penyimpanan peramban ini penuh. Semua yang sudah");
  await setFault(other, null);
  await storage.plan(file);
  await storage.restore.click();
  await expect(storage.counts().first()).toHaveText("2 kasus ditambahkan");
  await expect(alert).toHaveCount(0);
  await other.context().close();
});

test("a restore shows what is new, the same, newer and diverged, and then merges it", async ({
  page,
  browser,
}) => {
  await storeCases(page, [
    shortCase("baru"),
    shortCase("sama", ["satu"]),
    shortCase("lanjut", ["satu", "dua"]),
    shortCase("cabang", ["di cadangan"]),
  ]);
  await new StoragePage(page).goto();
  const file = await new StoragePage(page).backUp();

  const other = await (await browser.newContext()).newPage();
  await storeCases(other, [
    shortCase("sama", ["satu"]),
    shortCase("lanjut", ["satu"]),
    shortCase("cabang", ["di sini"]),
    shortCase("lain"),
  ]);
  const storage = new StoragePage(other);
  await storage.goto();
  await storage.plan(file);
  await expect(storage.counts()).toHaveText([
    "1 kasus akan ditambahkan",
    "1 kasus akan dilanjutkan",
    "1 kasus bercabang: isi cadangan akan ditambahkan sebagai salinan",
    "1 kasus sudah ada di sini: tidak diubah",
  ]);
  await storage.restore.click();
  await expect(storage.counts().first()).toHaveText("1 kasus ditambahkan");
  const list = new CaseListPage(other);
  await list.goto();
  await expect(list.row("cabang")).toHaveCount(2);
  for (const number of ["baru", "sama", "lanjut", "lain"])
    await expect(list.row(`Perihal ${number}`)).toHaveCount(1);
  await other.goto("/kasus/?kasus=lanjut&tampil=riwayat");
  await expect(other.getByText("Catatan: dua", { exact: true })).toBeVisible();
  await other.context().close();
});

test("a backup that cannot be read in time is given up, and that is said", async ({ page }) => {
  await storeCases(page, [shortCase("satu")]);
  const storage = new StoragePage(page);
  await storage.goto();
  const file = await storage.backUp();
  // Whatever the worker is busy with: it does not answer.
  await page.route("**/backup-worker*", () => undefined);
  await page.clock.install();
  await storage.goto();
  // From then on it is waited for.
  const asked = page.waitForRequest("**/backup-worker*");
  await page.getByLabel("Berkas cadangan").setInputFiles(file);
  await asked;
  await page.clock.fastForward(10_000);
  await expect(storage.counts().last()).toContainText("lebih dari 10 detik");
});
