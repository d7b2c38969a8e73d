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
  const pressing = page.getByRole("list", { name: "Perlu perhatian" }).getByRole("link");
  await expect(pressing).toHaveText(["1 terlambat", "2 menunggu pengesahan"]);
  await pressing.first().click();
  await expect(list.row("302/PD/2026")).toBeVisible();
  await expect(list.row("301/PD/2026")).toHaveCount(0);
  await expect(page.getByLabel("Keadaan")).toHaveValue("terlambat");
  await page.goBack();
  await expect(list.row("301/PD/2026")).toBeVisible();
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
  await page.getByLabel("Urutkan").selectOption("Nomor kasus");
  await search.fill("");
  await expect(page.locator(".k-row-number")).toHaveText(["311/PD/2026", "312/PD/2026"]);
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
  await page.getByRole("link", { name: "Semua kasus" }).click();
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
    await page.getByLabel("Cari kasus").fill(nip);
    await expect(list.row("501/PD/2026")).toBeVisible();
    await expect(list.row("502/PD/2026")).toHaveCount(0);
  }
});
