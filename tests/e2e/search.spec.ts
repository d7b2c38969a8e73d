/** Search finds steps, papers, laws and terms, and leads to the very place. */
import type { Page } from "@playwright/test";
import { BUDGETS } from "../support/budgets.ts";
import { expect, test } from "./fixtures.ts";
import { listing, recordTransfer, wireBytes } from "./measure/transfer.ts";
import { expectWithin } from "./measure/within.ts";

/** @param said what the page says was searched, where it is not what was typed. */
async function search(page: Page, words: string, said = words) {
  const dialog = page.getByRole("dialog", { name: "Cari di situs ini" });
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Cari" }).click();
  await dialog.getByRole("searchbox").fill(words);
  await expect(dialog.getByRole("status")).toContainText(`untuk “${said}”`);
  return dialog;
}

const FINDS = [
  { words: "dikembalikan kepada pengawas", link: "/sop/pengelolaan-data/#langkah-7" },
  { words: "Surat Pendataan", link: "/sop/pengelolaan-data/#langkah-" },
  { words: "Transaksi Elektronik", link: "/dasar-hukum/pp-82-2012/" },
  { words: "walidata", link: "/glosarium/#walidata" },
  { words: "langkah 5", link: "/sop/pengelolaan-data/#langkah-5" },
  { words: "berapa lama", link: "/sop/pengelolaan-data/#e-waktu-pelaksanaan" },
];

for (const { words, link } of FINDS) {
  test(`“${words}” leads to ${link}`, async ({ page }) => {
    await page.goto("/");
    const dialog = await search(page, words);
    const hit = dialog.locator(`a[href^="${link}"]`).first();
    await expect(hit).toBeVisible();
    await hit.click();
    await expect(page).toHaveURL((url) => (url.pathname + url.hash).startsWith(link));
  });
}

test("what a first search fetches is light", async ({ page }) => {
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const transfer = await recordTransfer(page);
  await search(page, "walidata");
  expectWithin(BUDGETS.search, wireBytes(transfer) / 1000, listing(transfer));
});

test("nothing of the index is fetched before a search", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/cari.json")) fetched.push(request.url());
  });
  await page.goto("/sop/pengelolaan-data/");
  await page.waitForLoadState("networkidle");
  expect(fetched).toEqual([]);
});

test("once loaded it goes on without a network, and says so when it cannot", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await search(page, "walidata");
  await context.setOffline(true);
  const dialog = await search(page, "walidat");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await expect(dialog).toBeHidden();
});

test("every answer found is counted, and can be reached", async ({ page }) => {
  await page.goto("/");
  const dialog = await search(page, "data");
  const total = Number.parseInt((await dialog.getByRole("status").textContent()) ?? "", 10);
  expect(total).toBeGreaterThan(8);
  const answers = dialog.locator("[data-hasil] > li");
  await expect(answers).toHaveCount(8);
  const more = dialog.getByRole("button", { name: /^Tampilkan \d hasil lagi$/ });
  for (let shown = 8; shown < total; shown += 8) {
    await more.click();
    await expect(answers).toHaveCount(Math.min(total, shown + 8));
    await expect(answers.nth(shown).getByRole("link").first()).toBeFocused();
  }
  await expect(more).toBeHidden();
});

test("a number is found where it stands, and nowhere else", async ({ page }) => {
  await page.goto("/");
  for (const number of ["99999", "PP 99999"])
    await expect((await search(page, number)).getByRole("status")).toContainText("Tidak ditemukan");
  const dialog = await search(page, "82 2012");
  await expect(dialog.locator('a[href^="/dasar-hukum/pp-82-2012/"]').first()).toBeVisible();
});

test("what was pasted with marks that nobody sees finds the same", async ({ page }) => {
  await page.goto("/");
  const found = async (typed: string) => {
    const dialog = await search(page, typed, "undang-undang");
    return Number.parseInt((await dialog.getByRole("status").textContent()) ?? "", 10);
  };
  const count = await found("undang-undang");
  expect(count).toBeGreaterThan(0);
  await search(page, "zzzqqq");
  expect(await found("\u200Bunda\u00ADng-undang\u202C")).toBe(count);
});

test("what is not there is said to be not found", async ({ page }) => {
  await page.goto("/");
  await expect((await search(page, "zzzqqq")).getByRole("status")).toContainText("Tidak ditemukan");
});

test("an index that cannot be fetched is told, and asked for again when it can", async ({
  page,
}) => {
  await page.route("**/cari.json", (route) => route.abort());
  await page.goto("/");
  await page.getByRole("button", { name: "Cari" }).click();
  const dialog = page.getByRole("dialog", { name: "Cari di situs ini" });
  await expect(dialog.getByRole("status")).toHaveText(/^Pencarian belum dapat dimuat\./);
  await dialog.getByRole("searchbox").fill("walidata");
  await expect(dialog.getByRole("status")).toHaveText(/^Pencarian belum dapat dimuat\./);
  await page.unroute("**/cari.json");
  await dialog.getByRole("searchbox").fill("walidat");
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
});
