/** What pages cost over the wire, and how soon the checklist answers, in a real browser. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { workOfPress } from "../e2e/measure/tick.ts";
import { recordTransfer, scriptBytes, wireBytes } from "../e2e/measure/transfer.ts";
import { CaseListPage } from "../e2e/pages/case-list.ts";
import { sitemapPaths } from "../e2e/sitemap.ts";
import { median, type Row } from "./row.ts";

const RUNS = 7;
/** As slow as a phone beside this machine. */
const SLOWER = 4;
/** One frame of a screen, in ms. */
const FRAME = 17;

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

/** @returns ms of the page's own work from the press on a box to its tick on a phone, several times over. */
async function tickToPaint(browser: Browser, url: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${url}kasus/`);
  await new CaseListPage(page).start({ number: "1/UJI", subject: "Uji", applicant: "Uji" });
  const device = await page.context().newCDPSession(page);
  await device.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const box = page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    times.push((await workOfPress(box)).work);
    // Recorded and told before the next press: what follows a tick is not measured as part of one.
    await page.getByText((await box.isChecked()) ? / dicentang\./ : / dihapus\./).waitFor();
  }
  await page.close();
  return times;
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
      what: "tick to paint: own work, 4× slower",
      measured: median(await tickToPaint(browser, server.url)),
      unit: "ms",
      promise: FRAME,
    },
  ];
  await browser.close();
  await server.stop();
  return rows;
}
