import { wita } from "../../support/calendars.ts";
import { straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { storeCases } from "../pages/stored-cases.ts";

/** A working day in a year whose holidays are known: lateness needs them. */
const NOW = wita("2026-11-23 15.00");
const MINUTE = 60_000;
const DAY = 86_400_000;
const END = straightRoute(SOP).length;

test.beforeEach(({ page }) => page.clock.setFixedTime(NOW));

test("what cannot wait is counted above the list, and each count leads to its cases", async ({
  page,
}) => {
  await storeCases(page, [
    straightCase(SOP, { number: "301/PD/2026", done: 1, openedAt: NOW - 10 * MINUTE }),
    straightCase(SOP, { number: "302/PD/2026", done: 1, openedAt: NOW - 60 * DAY }),
    straightCase(SOP, { number: "303/PD/2026", done: END, openedAt: NOW - 10 * MINUTE }),
    straightCase(SOP, { number: "304/PD/2026", done: END, openedAt: NOW - 10 * MINUTE }),
  ]);
  await page.goto("kasus/");
  const list = new CaseListPage(page);
  const chips = page.getByRole("list", { name: "Saringan" }).getByRole("link");
  await expect(chips.first()).toHaveText("Semua 4");
  await expect(chips.filter({ hasText: "Menunggu pengesahan" })).toHaveText(
    "Menunggu pengesahan 2",
  );
  await chips.filter({ hasText: "Terlambat" }).click();
  await expect(list.row("302/PD/2026")).toBeVisible();
  await expect(list.row("301/PD/2026")).toHaveCount(0);
  await page.getByRole("button", { name: "Saring dan urutkan" }).click();
  await expect(page.getByLabel("Keadaan", { exact: true })).toHaveValue("terlambat");
  await page.goBack();
  await expect(list.row("301/PD/2026")).toBeVisible();
});

test("cases stand in groups by time, a step over its time apart from a case over its limit", async ({
  page,
}) => {
  const opened = (number: string, before: number, done = 0) =>
    straightCase(SOP, { number, done, openedAt: NOW - before * MINUTE });
  await storeCases(page, [
    opened("321/PD/2026", 10),
    opened("322/PD/2026", 45),
    opened("323/PD/2026", 60 * 24 * 60),
    straightCase(SOP, { number: "324/PD/2026", done: END, openedAt: NOW - 10 * MINUTE }),
  ]);
  await page.goto("kasus/");
  const heads = page.locator(".k-app").getByRole("heading", { level: 3 });
  await expect(heads).toHaveText([
    "Terlambat 2Langkah lewat 2 · Kasus lewat batas 1",
    "Hari ini 1",
    "Nanti 1",
  ]);
  const late = page.getByRole("region", { name: /^Terlambat/ }).getByRole("listitem");
  await expect(late).toHaveCount(2);
  await expect(late.first()).toContainText("323/PD/2026");
  await expect(late.first()).toContainText("Kasus lewat batas sejak");
  await expect(late.last()).toContainText("Langkah lewat sejak hari ini 14.45");
  const today = page.getByRole("region", { name: /^Hari ini/ });
  await expect(today).toContainText("Hari ini 15.20 sisa 20 m");
});

test("“Sebagai” opens the list on what waits for that part, and is remembered", async ({
  page,
}) => {
  const [first, second] = straightRoute(SOP);
  const role = (id = "") => SOP.actors.find((actor) => actor.id === id)?.short ?? "";
  const openedAt = NOW - 10 * MINUTE;
  await storeCases(page, [
    straightCase(SOP, { number: "331/PD/2026", done: 0, openedAt }),
    straightCase(SOP, { number: "332/PD/2026", done: 1, openedAt }),
  ]);
  await page.goto("kasus/");
  const list = new CaseListPage(page);
  const views = page.getByRole("navigation", { name: "Tampilan daftar" }).getByRole("link");
  await expect(views).toHaveText(["Berjalan 2", "Selesai 0", "Semua kasus 2"]);
  await page.getByLabel("Sebagai").selectOption(role(first?.actor));
  await expect(views.first()).toHaveText("Menunggu saya 1");
  await expect(list.row("332/PD/2026")).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Sebagai")).toHaveValue(
    SOP.actors.find(({ id }) => id === first?.actor)?.name ?? "",
  );
  await expect(list.row("331/PD/2026")).toBeVisible();
  // Another view by its address, and a part as a filter, not as words.
  await views.filter({ hasText: "Berjalan" }).click();
  await expect(page).toHaveURL(/lihat=jalan/);
  await page.getByLabel("Cari kasus").fill(role(second?.actor));
  await page.getByRole("link", { name: `1 kasus menunggu ${role(second?.actor)}` }).click();
  await expect(list.row("332/PD/2026")).toBeVisible();
  await expect(list.row("331/PD/2026")).toHaveCount(0);
  // Several parts and a name.
  await page.getByLabel("Sebagai").selectOption("Beberapa peran, nama…");
  const dialog = page.getByRole("dialog", { name: "Saya" });
  await dialog.getByRole("checkbox", { name: new RegExp(`^${role(second?.actor)}`) }).check();
  await dialog.getByRole("button", { name: "Tampilkan kasus saya" }).click();
  await expect(views.first()).toHaveText("Menunggu saya 2");
  await page.getByLabel("Sebagai").selectOption("Semua peran");
  await expect(views.first()).toHaveText("Berjalan 2");
});

test("chosen cases call their acts to the foot of the window", async ({ page }) => {
  const openedAt = NOW - 10 * MINUTE;
  const numbers = Array.from({ length: 12 }, (_, n) => `${341 + n}/PD/2026`);
  await storeCases(
    page,
    numbers.map((number) => straightCase(SOP, { number, done: 0, openedAt })),
  );
  await page.goto("kasus/");
  await page.getByLabel("Pilih kasus 341/PD/2026").check();
  await page.getByLabel("Pilih kasus 342/PD/2026").check();
  const bar = page.getByRole("region", { name: "Kasus yang dipilih" });
  await expect(bar).toContainText("2 kasus dipilih");
  await expect(bar).toBeInViewport({ ratio: 1 });
  const download = page.waitForEvent("download");
  await bar.getByRole("button", { name: "Unduh PDF" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await expect(bar).toContainText("2 PDF");

  await page.evaluate(() => {
    window.print = () => {
      document.title = document.querySelector(".k-print")?.textContent ?? "";
    };
  });
  await bar.getByRole("button", { name: "Cetak daftar kerja" }).click();
  await expect(page).toHaveTitle(/^Daftar kerja(?=.*341\/PD\/2026).*342\/PD\/2026/);
  await expect(page).not.toHaveTitle(/343/);
  await bar.getByRole("button", { name: "Cetak formulir" }).click();
  await expect(page).toHaveTitle(/341\/PD\/2026/);
  await expect(bar).toContainText("2 formulir");
  await bar.getByRole("button", { name: "Batalkan pilihan" }).click();
  await expect(page.getByLabel("Pilih kasus 341/PD/2026")).not.toBeChecked();
});

test("a row opens wherever it is pressed, and what a filter or an order brings is said", async ({
  page,
}) => {
  await storeCases(page, [
    straightCase(SOP, { number: "361/PD/2026", done: 0, openedAt: NOW - 10 * MINUTE }),
  ]);
  await page.goto("kasus/");
  await page.getByLabel("Cari kasus").fill("361");
  await expect(page.getByRole("status")).toHaveText("1 kasus.");
  await page.getByLabel("Cari kasus").fill("tidak ada yang begini");
  await expect(page.getByRole("status")).toHaveText("Tidak ada kasus.");
  await page.getByRole("link", { name: "Hapus saringan" }).click();
  await expect(page.getByRole("status")).toHaveText("1 kasus.");
  await page.getByRole("button", { name: "Saring dan urutkan" }).click();
  await page.getByLabel("Urutkan").selectOption("Nomor kasus");
  await expect(page.getByRole("status")).toHaveText("1 kasus. Urutan: Nomor kasus.");
  const row = new CaseListPage(page).row("361/PD/2026");
  const box = await row.boundingBox();
  await row.click({ position: { x: (box?.width ?? 0) - 20, y: 20 } });
  await expect(page.getByRole("heading", { name: /^Langkah 1:/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test("the first case stands in the upper half", async ({ page }) => {
    await storeCases(page, [
      straightCase(SOP, { number: "371/PD/2026", done: 0, openedAt: NOW - 60 * DAY }),
    ]);
    await page.goto("kasus/");
    const row = new CaseListPage(page).row("371/PD/2026");
    await expect.poll(async () => (await row.boundingBox())?.y).toBeLessThan(370);
    await page.getByRole("button", { name: "Saring" }).click();
    await expect(page.getByLabel("Cari kasus")).toBeVisible();
  });
});

test("search finds a case by number, subject, applicant and performer; the address keeps it", async ({
  page,
}) => {
  const openedAt = NOW - 10 * MINUTE;
  await storeCases(page, [
    straightCase(SOP, { number: "311/PD/2026", done: 1, openedAt, subject: "Kesehatan" }),
    straightCase(SOP, { number: "312/PD/2026", done: 0, openedAt, applicant: "Bappeda" }),
  ]);
  await page.goto("kasus/");
  const list = new CaseListPage(page);
  const search = page.getByLabel("Cari kasus");
  for (const [words, found, other] of [
    ["311", "311/PD/2026", "312/PD/2026"],
    ["kesehatan", "311/PD/2026", "312/PD/2026"],
    ["bappeda", "312/PD/2026", "311/PD/2026"],
    ["petugas", "311/PD/2026", "312/PD/2026"],
  ] as const) {
    await search.fill(words);
    await expect(list.row(other)).toHaveCount(0);
    await expect(list.row(found)).toBeVisible();
  }
  await page.reload();
  await expect(search).toHaveValue("petugas");
  await expect(list.row("312/PD/2026")).toHaveCount(0);
  await page.getByRole("button", { name: "Saring dan urutkan" }).click();
  await page.getByLabel("Urutkan").selectOption("Nomor kasus");
  await search.fill("");
  await expect(page.locator(".k-row-number")).toHaveText(["311/PD/2026", "312/PD/2026"]);
  await search.fill("langkah 1");
  await expect(page.locator(".k-row-number")).toHaveText(["312/PD/2026"]);
  await search.fill("tidak ada yang begini");
  await expect(page.getByText("0 dari 2 kasus")).toBeVisible();
});

test("back to the list, it stands as it was left: filters, length and place", async ({ page }) => {
  const numbers = Array.from({ length: 70 }, (_, i) => `${401 + i}/PD/2026`);
  await storeCases(
    page,
    numbers.map((number, i) =>
      straightCase(SOP, { number, done: i % 2, openedAt: NOW - (10 + i) * MINUTE }),
    ),
  );
  await page.goto("kasus/?urut=nomor&keadaan=berjalan");
  const list = new CaseListPage(page);
  await page.getByRole("button", { name: "Tampilkan 20 berikutnya" }).click();
  const row = list.row("463/PD/2026");
  await row.scrollIntoViewIfNeeded();
  const top = async () => Math.round((await row.boundingBox())?.y ?? Number.NaN);
  const before = await top();
  await list.open("463/PD/2026");
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await expect(page).toHaveURL(/keadaan=berjalan.*urut=nomor|urut=nomor.*keadaan=berjalan/);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40);
  // The browser's own Back too.
  await list.open("463/PD/2026");
  await page.getByRole("heading", { name: /^Langkah \d+:/ }).waitFor();
  await page.goBack();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40);
});

test("a NIP finds the cases its holder worked on", async ({ page }) => {
  const openedAt = NOW - 10 * MINUTE;
  await storeCases(page, [
    straightCase(SOP, { number: "501/PD/2026", done: 1, openedAt }),
    straightCase(SOP, { number: "502/PD/2026", done: 0, openedAt }),
  ]);
  await page.goto("kasus/");
  const list = new CaseListPage(page);
  for (const nip of ["198703142010012003", "19870314 201001 2 003"]) {
    await page.getByLabel("Cari kasus").fill("502");
    await expect(list.row("501/PD/2026")).toHaveCount(0);
    await page.getByLabel("Cari kasus").fill(nip);
    await expect(list.row("501/PD/2026")).toBeVisible();
    await expect(list.row("502/PD/2026")).toHaveCount(0);
  }
});
