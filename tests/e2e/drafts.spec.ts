/** What is typed and not yet recorded: there again after a reload or a crash, gone once recorded. */
import type { BrowserContext, Page } from "@playwright/test";
import { straightCase, straightRoute } from "../support/routes.ts";
import { shortCase } from "../support/short-cases.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { storeCases } from "./pages/stored-cases.ts";

const KEY = "061/PD/2026";
const OFFICER = { name: "Sri Wahyuni", nip: "198703142010012003", position: "Kepala Bidang" };
const at = (screen: string) => `/kasus/?kasus=${encodeURIComponent(KEY)}&tampil=${screen}`;

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":isian:")));

/** The renderer dies, as when the system takes its memory. @returns a new page on the same profile. */
async function crash(context: BrowserContext, page: Page): Promise<Page> {
  const crashed = page.waitForEvent("crash");
  const devtools = await context.newCDPSession(page);
  // Nobody is left to answer.
  devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  return context.newPage();
}

test("a step's form, and a reason being typed, survive reload and crash; recording cleans them", async ({
  page,
  context,
}) => {
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(at("kerja"));
  const reasonIn = (on: Page) => on.getByLabel(/^Mengapa tidak ada/);
  const nameIn = (on: Page) => on.getByLabel("Nama pelaksana", { exact: true });
  await new CasePage(page).signAs(OFFICER);
  await page.getByRole("button", { name: /^Tidak ada/ }).click();
  await reasonIn(page).fill("Masih di bagian um");
  await page.reload();
  await expect(reasonIn(page)).toHaveValue("Masih di bagian um");
  await reasonIn(page).fill("Masih di bagian umum");
  const next = await crash(context, page);
  await next.goto(at("kerja"));
  await expect(reasonIn(next)).toHaveValue("Masih di bagian umum");
  await expect(nameIn(next)).toHaveValue(OFFICER.name);
  await next.getByRole("button", { name: "Catat tidak ada" }).click();
  await expect(next.getByText("tidak ada (Masih di bagian umum)")).toBeVisible();
  await new CasePage(next).complete();
  await expect.poll(() => kept(next)).toEqual([]);
});

const FORMS = [
  { screen: "serah", field: "Nama penerima" },
  { screen: "batalkan", field: "Alasan" },
  { screen: "kelola", field: /^Catatan/ },
];

for (const { screen, field } of FORMS) {
  test(`what is typed on "${screen}" is there after a reload`, async ({ page }) => {
    await storeCases(page, [shortCase(KEY)]);
    await page.goto(at(screen));
    await page.getByLabel(field).first().fill("Setengah kal");
    await page.reload();
    await expect(page.getByLabel(field).first()).toHaveValue("Setengah kal");
  });
}

test("a correction being typed comes back whole, and goes when it is recorded", async ({
  page,
}) => {
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(at("koreksi"));
  await page.getByLabel("Yang dikoreksi").selectOption({ label: "Pemohon" });
  await page.getByLabel("Pemohon yang benar").fill("Dinas Kesehatan");
  await page.getByLabel("Alasan", { exact: true }).fill("Salah tulis");
  await page.reload();
  await expect(page.getByLabel("Pemohon yang benar")).toHaveValue("Dinas Kesehatan");
  await page.getByLabel("Nama yang mengoreksi").fill("Dewi Lestari");
  await page.getByLabel("Jabatan yang mengoreksi").fill("Petugas Arsip");
  await page.getByRole("button", { name: "Catat koreksi" }).click();
  await expect(page.getByRole("heading", { name: "Riwayat" })).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);
});

test("a new case being typed is there after a reload, and goes when it is opened", async ({
  page,
}) => {
  await new CaseListPage(page).goto();
  await page.getByRole("link", { name: "Mulai kasus baru" }).click();
  await page.getByLabel("Nomor kasus", { exact: true }).fill(KEY);
  await page.reload();
  await expect(page.getByLabel("Nomor kasus", { exact: true })).toHaveValue(KEY);
  await page.getByLabel("Perihal", { exact: true }).fill("Perihal");
  await page.getByLabel("Pemohon", { exact: true }).fill("Pemohon");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await expect.poll(() => kept(page)).toEqual([]);
});

test("drafts of a case go with it when it is deleted", async ({ page }) => {
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(at("batalkan"));
  await page.getByLabel("Alasan", { exact: true }).fill("Ditarik");
  expect(await kept(page)).toHaveLength(1);
  await page.goto(at("hapus"));
  await page.getByLabel("Ya, hapus").check();
  await page.getByRole("button", { name: "Hapus kasus" }).click();
  await expect(page.getByRole("heading", { name: "Daftar kasus" })).toBeVisible();
  await expect.poll(() => kept(page)).toEqual([]);
});

test("two tabs at one step type into one draft: nothing typed in either is lost", async ({
  page,
  context,
}) => {
  await storeCases(page, [shortCase(KEY)]);
  const other = await context.newPage();
  await page.goto(at("kerja"));
  await other.goto(at("kerja"));
  const field = (on: Page, label: string) => on.getByLabel(label, { exact: true });
  await field(page, "Jabatan").fill("Kepala Bidang");
  await expect(field(other, "Jabatan")).toHaveValue("Kepala Bidang");
  await field(other, "Nama pelaksana").fill("Sri Wahyuni");
  await expect(field(page, "Nama pelaksana")).toHaveValue("Sri Wahyuni");
  for (const on of [page, other]) {
    await on.reload();
    await expect(field(on, "Jabatan")).toHaveValue("Kepala Bidang");
    await expect(field(on, "Nama pelaksana")).toHaveValue("Sri Wahyuni");
  }
});

const finished = straightCase(SOP, {
  number: KEY,
  done: straightRoute(SOP).length,
  openedAt: Date.UTC(2026, 0, 5, 1),
});
const pick = (on: Page) => on.getByLabel("Yang dikoreksi").selectOption({ label: "Pemohon" });

/** Each form that keeps a draft, with two of its fields. */
const SHARED = [
  { screen: "serah", log: shortCase(KEY), fields: ["Nama penerima", "Pesan untuk penerima"] },
  { screen: "batalkan", log: shortCase(KEY), fields: ["Alasan", "Nama yang membatalkan"] },
  {
    screen: "koreksi",
    log: shortCase(KEY),
    fields: ["Pemohon yang benar", "Alasan"],
    prepare: pick,
  },
  { screen: "sahkan", log: finished, fields: ["Nama", "Jabatan"] },
];

for (const { screen, log, fields, prepare } of SHARED) {
  test(`two tabs on "${screen}" type into one draft: neither loses a field`, async ({
    page,
    context,
  }) => {
    const caseId = log[0]?.event.type === "CaseOpened" ? log[0].event.caseId : KEY;
    const address = `/kasus/?kasus=${encodeURIComponent(caseId)}&tampil=${screen}`;
    await storeCases(page, [log]);
    const other = await context.newPage();
    for (const on of [page, other]) await on.goto(address);
    await prepare?.(page);
    const field = (on: Page, n: number) => on.getByLabel(fields[n] ?? "", { exact: true }).first();
    await field(page, 0).fill("dari tab pertama");
    await expect(field(other, 0)).toHaveValue("dari tab pertama");
    await field(other, 1).fill("dari tab kedua");
    await expect(field(page, 1)).toHaveValue("dari tab kedua");
    await field(page, 0).fill("dari tab pertama, lagi");
    for (const on of [page, other]) {
      await on.reload();
      await expect(field(on, 0)).toHaveValue("dari tab pertama, lagi");
      await expect(field(on, 1)).toHaveValue("dari tab kedua");
    }
  });
}

test("what another tab types while a form is put up here is not missed", async ({ page }) => {
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(at("serah"));
  await page.getByLabel("Nama penerima", { exact: true }).fill("Sri");
  // As another tab would: it writes right after this page's form was filled from what lay there, and
  // before it listens. A page is not told of its own writes, as it would not be of one that early.
  await page.addInitScript(() => {
    const get = Storage.prototype.getItem;
    let written = false;
    Storage.prototype.getItem = function (key) {
      const lay = get.call(this, key);
      if (!written && lay && key.endsWith("/serah")) {
        written = true;
        this.setItem(key, lay.replace('"Sri"', '"Sri Wahyuni"'));
      }
      return lay;
    };
  });
  await page.reload();
  await expect(page.getByLabel("Nama penerima", { exact: true })).toHaveValue("Sri Wahyuni");
});

test("two tabs on an assessment form: neither loses what was written", async ({
  page,
  context,
}) => {
  await storeCases(page, [shortCase(KEY)]);
  const other = await context.newPage();
  for (const on of [page, other]) await on.goto("/pemantauan/?tampil=pemantauan");
  const name = (on: Page) => on.getByLabel("Nama penilai");
  const place = (on: Page) => on.getByLabel("Tempat");
  const kept = (on: Page) => on.getByText(/Tersimpan/).first();
  await name(page).fill("Sri Wahyuni");
  await expect(kept(page)).toBeVisible();
  await place(other).fill("Samarinda");
  await expect(kept(other)).toBeVisible();
  for (const on of [page, other]) {
    await on.reload();
    await expect(name(on)).toHaveValue("Sri Wahyuni");
    await expect(place(on)).toHaveValue("Samarinda");
  }
});

test("two new cases in two tabs keep to themselves, and opening one leaves the other's form", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const on of [page, other]) await on.goto("/kasus/?tampil=baru");
  const number = (on: Page) => on.getByLabel("Nomor kasus", { exact: true });
  await number(other).fill("2/2026");
  await other.getByLabel("Pemohon", { exact: true }).fill("Dinas");
  await number(page).fill("1/2026");
  await page.getByLabel("Perihal", { exact: true }).fill("Data");
  await page.getByLabel("Pemohon", { exact: true }).fill("Dinas");
  await expect(number(other)).toHaveValue("2/2026");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await page.getByRole("heading", { name: /^Langkah 1:/ }).waitFor();
  await other.reload();
  await expect(number(other)).toHaveValue("2/2026");
  await expect(other.getByLabel("Perihal", { exact: true })).toHaveValue("");
  await expect(other.getByLabel("Pemohon", { exact: true })).toHaveValue("Dinas");
  // The next new case here begins empty.
  await page.goto("/kasus/?tampil=baru");
  await expect(number(page)).toHaveValue("");
});

test("what cannot be kept while it is typed is said, and no longer once it is kept", async ({
  page,
}) => {
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(at("kerja"));
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Object.assign(globalThis, { full: true });
    Storage.prototype.setItem = function (...args) {
      if ((globalThis as { full?: boolean }).full) throw new DOMException("", "QuotaExceededError");
      set.apply(this, args);
    };
  });
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  const told = page.getByRole("alert").filter({ hasText: "tidak tersimpan" });
  await name.fill("Sri");
  await expect(told).toBeVisible();
  await expect(new CasePage(page).saveState).toHaveText("! Gagal menyimpan");
  await page.evaluate(() => Object.assign(globalThis, { full: false }));
  await name.fill("Sri W");
  await expect(told).toHaveCount(0);
  await expect(new CasePage(page).saveState).toHaveText("✓ Tersimpan");
  await page.reload();
  await expect(name).toHaveValue("Sri W");
});
