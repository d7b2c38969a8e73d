/** What a case's papers cost: nothing to who does not look at them, a paper in memory to who takes them along. */
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { timesOn } from "../e2e/measure/among-cases.ts";
import { storePapers } from "../e2e/measure/many-papers.ts";
import { resetPeak, resident } from "../e2e/measure/memory.ts";
import { StoragePage } from "../e2e/pages/storage.ts";
import { BUDGETS } from "../support/budgets.ts";
import { straightCase } from "../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../support/sops.ts";
import { held, type Row, told } from "./row.ts";

/** `PAPERS=1000 npm run bench` takes as many: a quarter of an hour on a slow machine. The figures say how many. */
const MANY = Number(process.env.PAPERS ?? 300);
const SIZE = 1_000_000;
const NUMBER = "LAMPIRAN/BANYAK";
const KEY = "uji-LAMPIRAN-BANYAK";
const PATIENCE = 600_000;

const log = () => straightCase(SOP, { number: NUMBER, done: 1, openedAt: Date.now() - 3_600_000 });

async function pageOf(browser: Browser, url: string): Promise<Page> {
  return (await browser.newContext({ baseURL: url })).newPage();
}

/** @returns rows of a case with 1,000 files of 1 MB: looking away from them, and taking them along. */
export async function papersRows(): Promise<Row[]> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  const server = await serveSite({ root: "dist", port: 0 });
  const without = await pageOf(browser, server.url);
  const bare = await timesOf(without, 0);
  await without.context().close();
  const page = await pageOf(browser, server.url);
  const full = await timesOf(page, MANY);
  const what = (act: string) => `${act} with ${MANY} files, beside none`;
  const rows = [
    held(BUDGETS.growth, full.list / bare.list, what("list")),
    // Both read the log, and an act writes it whole: each file is an event in it. No byte of a file is read (0905).
    ...(["open", "append"] as const).map((act) => told(what(act), full[act] / bare[act], "×")),
  ];
  rows.push(...(await alongRows(page, () => pageOf(browser, server.url))));
  await browser.close();
  await server.stop();
  return rows;
}

async function timesOf(page: Page, count: number) {
  await storePapers(page, log(), { count, size: SIZE });
  return timesOn(page, NUMBER);
}

const WHAT = `${MANY} files of 1 MB`;

/** Seconds of some work, and megabytes that pages took for it beside what they had before. */
async function rowsOf(page: Page, what: string, work: () => Promise<unknown>): Promise<Row[]> {
  await resetPeak(page);
  const before = await resident(page);
  const begin = performance.now();
  await work();
  const seconds = told(`${what} ${WHAT}`, (performance.now() - begin) / 1_000, "s");
  const after = await resident(page);
  if (before === null || after === null) return [seconds];
  const most = (after.peak - before.now) / 1_000_000;
  return [seconds, told(`${what} ${WHAT}: memory of the page`, most, "MB")];
}

async function alongRows(page: Page, fresh: () => Promise<Page>): Promise<Row[]> {
  const saved = async (button: string) => {
    const saving = page.waitForEvent("download", { timeout: PATIENCE });
    await page.getByRole("button", { name: button }).click();
    return (await saving).path();
  };
  let [pack, backup] = ["", ""];
  await page.goto(`/kasus/?kasus=${KEY}&tampil=kelola`);
  const packing = await rowsOf(page, "pack", async () => {
    pack = await saved("Simpan berkas kasus");
  });
  await new StoragePage(page).goto();
  const backingUp = await rowsOf(page, "back up", async () => {
    backup = await saved("Cadangkan semua");
  });
  return [
    ...packing,
    ...(await openRows(await fresh(), pack)),
    ...backingUp,
    ...(await restoreRows(await fresh(), backup)),
  ];
}

async function openRows(page: Page, pack: string): Promise<Row[]> {
  await page.goto("/kasus/?tampil=berkas");
  const add = page.getByRole("button", { name: "Tambahkan kasus" });
  const read = await rowsOf(page, "look into a pack of", async () => {
    await page.getByLabel("Berkas kasus").setInputFiles(pack);
    await add.waitFor({ timeout: PATIENCE });
  });
  const opened = await rowsOf(page, "open a pack of", async () => {
    await add.click();
    await page.getByText(/^Lampiran \(/).waitFor({ timeout: PATIENCE });
  });
  await page.context().close();
  return [...read, ...opened];
}

async function restoreRows(page: Page, backup: string): Promise<Row[]> {
  const storage = new StoragePage(page);
  await storage.goto();
  const planned = await rowsOf(page, "plan the restore of", async () => {
    await page.getByLabel("Berkas cadangan").setInputFiles(backup);
    await storage.restore.waitFor({ timeout: PATIENCE });
  });
  const restored = await rowsOf(page, "restore", async () => {
    await storage.restore.click();
    const done = storage.counts().filter({ hasText: "lampiran ditambahkan" });
    await done.waitFor({ timeout: PATIENCE });
  });
  await page.context().close();
  return [...planned, ...restored];
}
