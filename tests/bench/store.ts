/** Work among 10, 1,000 and 10,000 stored cases in a real browser's store. */
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { storeMany } from "../e2e/chaos/many-cases.ts";
import { timesAmong } from "../e2e/measure/among-cases.ts";
import { CaseListPage } from "../e2e/pages/case-list.ts";
import { StoragePage } from "../e2e/pages/storage.ts";
import { BUDGETS } from "../support/budgets.ts";
import { held, type Row, told } from "./row.ts";

const SIZES = [10, 1_000, 10_000];
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
  const rows: Row[] = [];
  let few: Times | undefined;
  for (const cases of SIZES) {
    const page = await siteOf(browser, server.url, cases);
    const times = await timesAmong(page, `UKUR/${cases}`);
    few ??= times;
    rows.push(...timeRows(cases, times, few));
    if (cases === SIZES.at(-1)) rows.push(...(await allRows(page, cases)));
    await page.context().close();
  }
  await browser.close();
  await server.stop();
  return rows;
}

type Times = Awaited<ReturnType<typeof timesAmong>>;

function timeRows(cases: number, times: Times, few: Times): Row[] {
  const among = `among ${cases.toLocaleString("en")} cases`;
  const ratio = (act: "open" | "append") =>
    held(BUDGETS.growth, times[act] / few[act], `${act} ${among}, beside ${SIZES[0]}`);
  return [
    held(BUDGETS.list, times.list, `list ready ${among}`),
    told(`open ${among}`, times.open, "ms"),
    told(`append ${among}`, times.append, "ms"),
    ...(times === few ? [] : [ratio("open"), ratio("append")]),
    ...(cases === SIZES.at(-1) ? [held(BUDGETS.listGrowth, times.list / few.list)] : []),
  ];
}

async function allRows(page: Page, cases: number): Promise<Row[]> {
  await new StoragePage(page).goto();
  const backup = await seconds(page, "Cadangkan semua", /^Cadangan disimpan/);
  await page.getByLabel("Ya, hapus semua").check();
  const removal = await seconds(page, "Hapus semua kasus", /kasus dihapus\.$/);
  const all = `${cases.toLocaleString("en")} cases`;
  return [told(`back up ${all}`, backup, "s"), told(`delete ${all}`, removal, "s")];
}
