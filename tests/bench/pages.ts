/** What pages cost over the wire, and how soon the checklist answers, in a real browser. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/build/browser/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { recordTransfer, scriptBytes, wireBytes } from "../e2e/measure/transfer.ts";
import { CaseListPage } from "../e2e/pages/case-list.ts";
import { sitemapPaths } from "../e2e/sitemap.ts";
import { median, type Row } from "./row.ts";

const RUNS = 7;
/** As slow as a phone beside this machine. */
const SLOWER = 4;

async function weights(browser: Browser, url: string): Promise<Row[]> {
  const bytes = new Map<string, { all: number; script: number }>();
  for (const path of await sitemapPaths()) {
    const page = await browser.newPage();
    const transfer = await recordTransfer(page);
    await page.goto(`${url}${path}`, { waitUntil: "networkidle" });
    bytes.set(path, { all: wireBytes(transfer), script: scriptBytes(transfer) });
    await page.close();
  }
  const heaviest = (starts: string) =>
    [...bytes]
      .filter(([path]) => path.startsWith(starts))
      .sort(([, a], [, b]) => b.all - a.all)
      .map(([path, { all }]) => ({ path, kB: all / 1000 }))[0] ?? { path: "", kB: Number.NaN };
  const weight = (starts: string, promise: number): Row => {
    const { path, kB } = heaviest(starts);
    return { what: `heaviest page below /${starts}: /${path}`, measured: kB, unit: "kB", promise };
  };
  return [
    weight("sop/", 60),
    weight("dasar-hukum/", 45),
    weight("panduan/", 45),
    {
      what: "script of /kasus/ at its start",
      measured: (bytes.get("kasus/")?.script ?? Number.NaN) / 1000,
      unit: "kB",
      promise: 40,
    },
  ];
}

/** @returns ms from the address to the list on screen, on a phone. */
async function islandStart(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const device = await page.context().newCDPSession(page);
  await device.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(`${url}kasus/`, { waitUntil: "commit" });
  await page.getByRole("heading", { name: "Daftar kasus" }).waitFor();
  const started = await page.evaluate(() => performance.now());
  await page.close();
  return started;
}

/** @returns ms from the press on a box to the frame that shows its tick, on a phone, several times over. */
async function tickToPaint(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  const list = new CaseListPage(page);
  await page.goto(`${url}kasus/`);
  await list.start({ number: "1/UJI/2026", subject: "Uji kecepatan", applicant: "Unit Uji" });
  const device = await page.context().newCDPSession(page);
  await device.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const box = page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push(await box.evaluate(pressAndPaint));
    await page.getByText("Tersimpan", { exact: false }).first().waitFor();
  }
  await page.close();
  return times;
}

/** In the page: presses, and waits for the first moment after the frame was drawn. */
function pressAndPaint(box: Element): Promise<number> {
  return new Promise((resolve) => {
    const after = new MessageChannel();
    requestAnimationFrame(() => {
      const begin = performance.now();
      after.port1.onmessage = () => resolve(performance.now() - begin);
      (box as HTMLInputElement).click();
      requestAnimationFrame(() => after.port2.postMessage(null));
    });
  });
}

export async function pageRows(): Promise<Row[]> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args });
  const server = await serveSite({ root: "dist", port: 0 });
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) starts.push(await islandStart(browser, server.url));
  const rows: Row[] = [
    ...(await weights(browser, server.url)),
    { what: "checklist on screen, 4× slower", measured: median(starts), unit: "ms", promise: null },
    {
      what: "tick to paint, 4× slower",
      measured: median(await tickToPaint(browser, server.url)),
      unit: "ms",
      promise: null,
    },
  ];
  await browser.close();
  await server.stop();
  return rows;
}
