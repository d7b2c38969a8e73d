import { PENGELOLAAN_DATA as OURS } from "../support/sops.ts";
import { long } from "./long.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { EditorPage } from "./pages/editor.ts";
import { expect, kept, test } from "./releases.ts";
import { sitemapPaths } from "./sitemap.ts";

const CASE = { number: "007/UJI/2026", subject: "Perihal uji", applicant: "Pemohon uji" };
const RELEASES = "two releases of the site are kept for work offline, one after the other";
const OFFICER = { name: "Petugas Uji", nip: "198703142010012003", position: "Jabatan uji" };

test("after one visit every page opens with the server stopped", async ({ page, site }) => {
  await page.goto(site.server.url);
  await kept(page);
  await site.server.stop();
  for (const path of await sitemapPaths()) {
    const response = await page.goto(site.server.url + path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
  }
  for (const path of ["tidak-ada/", "kasus/100%"]) {
    const missing = await page.goto(site.server.url + path);
    expect(missing?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman tidak ditemukan");
  }
  await page.goto(`${site.server.url}pemantauan?dari=2019-01-01&sampai=2019-06-30`);
  await expect(page).toHaveURL(/\/pemantauan\/\?dari=2019-01-01&sampai=2019-06-30$/);
  await site.server.start();
});

test("a new release waits, says so, and comes when it is asked for", async ({ page, site }) => {
  long(RELEASES);
  await page.goto(site.server.url);
  await kept(page);
  await site.publish();
  await page.reload();
  const heading = page.getByRole("heading", { level: 1 });
  const notice = page.getByRole("region", { name: "Pembaruan situs" });
  await expect(notice.getByRole("status")).toContainText("Versi baru situs ini sudah siap");
  await expectNoFindings(page, "a new release waits");
  await expect(heading).not.toContainText("terbitan baru");
  await page.reload();
  await expect(heading).not.toContainText("terbitan baru");
  await notice.getByRole("button", { name: "Muat versi baru" }).click();
  await expect(heading).toContainText("terbitan baru");
  await site.server.stop();
  await page.reload();
  await expect(heading).toContainText("terbitan baru");
  await site.server.start();
});

test("a case is opened and worked on, and the site searched, with the server stopped", async ({
  page,
  site,
}) => {
  await page.goto("/");
  await kept(page);
  await site.server.stop();
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  const current = new CasePage(page);
  await current.tickAll();
  await current.signAs(OFFICER);
  await current.complete();
  await expect(current.saveState).toContainText("Tersimpan");
  // An act: its rules come on demand, from what is kept.
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  const note = page.getByLabel("Catatan kasus", { exact: true });
  await note.fill("Dicatat tanpa jaringan.");
  await page.getByRole("button", { name: "Tambahkan catatan" }).click();
  await expect(note).toHaveValue("");
  await page.goto("/");
  await page.getByRole("button", { name: "Cari" }).click();
  const dialog = page.getByRole("dialog", { name: "Cari di situs ini" });
  await dialog.getByRole("searchbox").fill("walidata");
  await expect(dialog.getByRole("link").first()).toBeVisible();
  await site.server.start();
});

test("an SOP is written, seen on paper and tried with the server stopped", async ({
  page,
  site,
}) => {
  await page.goto("/susun/");
  await kept(page);
  await site.server.stop();
  const editor = new EditorPage(page);
  await editor.beginNext(OURS);
  await editor.open("Pratinjau");
  await expect(page.getByRole("img", { name: /^Halaman 1 dari/ })).toBeVisible();
  await editor.open("Coba jalankan");
  await page.getByRole("button", { name: "Jalankan semua yang tersisa" }).click();
  await expect(page.getByText("Semua jalan sudah dicoba; tidak ada yang buntu.")).toBeVisible();
  await site.server.start();
});

test("an old tab beside a new one keeps what was typed and goes on working", async ({
  context,
  page,
  site,
}) => {
  long(RELEASES);
  await page.goto("/");
  await kept(page);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  const old = new CasePage(page);
  await old.tickAll();
  await old.signAs(OFFICER);
  await site.publish();
  const other = await context.newPage();
  await other.goto("/");
  await other.getByRole("button", { name: "Muat versi baru" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toContainText("terbitan baru");
  const notice = page.getByRole("region", { name: "Pembaruan situs" });
  await expect(notice).toContainText("sudah dipakai di tab lain");
  await expect(page.getByLabel("Nama pelaksana", { exact: true })).toHaveValue(OFFICER.name);
  await notice.getByRole("button", { name: "Nanti" }).click();
  await old.complete();
  await expect(old.saveState).toContainText("Tersimpan");
  await new CaseListPage(other).goto();
  await expect(new CaseListPage(other).row(CASE.number)).toBeVisible();
});

test("what is typed and not yet recorded is there after an update", async ({ page, site }) => {
  long(RELEASES);
  await page.goto("/");
  await kept(page);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  await page.getByLabel("Nama pelaksana", { exact: true }).fill("Setengah na");
  const working = page.url();
  await site.publish();
  await page.reload();
  // The page loads itself anew once the new release is in charge.
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Muat versi baru" }).click();
  await loaded;
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("terbitan baru");
  await page.goto(working);
  await expect(page.getByLabel("Nama pelaksana", { exact: true })).toHaveValue("Setengah na");
});
