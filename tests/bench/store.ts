/** Work among 10,000 stored cases in a real browser's store, compared with 10. */
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../src/build/browser/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { storeMany } from "../e2e/chaos/many-cases.ts";
import { timesAmong } from "../e2e/measure/among-cases.ts";
import { CaseListPage } from "../e2e/pages/case-list.ts";
import { StoragePage } from "../e2e/pages/storage.ts";
import type { Row } from "./row.ts";

const FEW = 10;
const MANY = 10_000;
const PATIENCE = 300_000;

async function siteOf(browser: Browser, url: string, cases: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await new CaseListPage(page).goto();
  await storeMany(page, cases);
  return context.newPage();
}

/** @returns seconds from the press to the word that it is done. */
async function seconds(page: Page, button: string, done: RegExp): Promise<number> {
  const begin = performance.now();
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("status").filter({ hasText: done }).waitFor({ timeout: PATIENCE });
  return (performance.now() - begin) / 1000;
}

/** @returns rows of the list, of one case's work, and of backing up and deleting all. */
export async function storeRows(): Promise<Row[]> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  const server = await serveSite({ root: "dist", port: 0 });
  const few = await timesAmong(await siteOf(browser, server.url, FEW), "UKUR/10");
  const page = await siteOf(browser, server.url, MANY);
  const many = await timesAmong(page, "UKUR/10000");
  await new StoragePage(page).goto();
  const backup = await seconds(page, "Cadangkan semua", /^Cadangan disimpan/);
  await page.getByLabel("Ya, hapus semua").check();
  const removal = await seconds(page, "Hapus semua kasus", /kasus dihapus\.$/);
  await browser.close();
  await server.stop();
  const among = (cases: number) => `among ${cases.toLocaleString("en")} cases`;
  return [
    { what: `list ready ${among(FEW)}`, measured: few.list, unit: "ms", promise: null },
    { what: `list ready ${among(MANY)}`, measured: many.list, unit: "ms", promise: 300 },
    { what: `open a case ${among(MANY)}`, measured: many.open, unit: "ms", promise: null },
    {
      what: `open a case ${among(MANY)}, beside ${FEW}`,
      measured: many.open / few.open,
      unit: "×",
      promise: 1.3,
    },
    { what: `append ${among(MANY)}`, measured: many.append, unit: "ms", promise: null },
    {
      what: `append ${among(MANY)}, beside ${FEW}`,
      measured: many.append / few.append,
      unit: "×",
      promise: 1.3,
    },
    { what: "back up 10,000 cases", measured: backup, unit: "s", promise: null },
    { what: "delete 10,000 cases", measured: removal, unit: "s", promise: null },
  ];
}
