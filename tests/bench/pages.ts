/** What pages cost over the wire, and how soon the checklist answers, in a real browser. */
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../src/build/chromium/find.ts";
import { serveSite } from "../../src/build/serve/server.ts";
import { blockingTime } from "../e2e/measure/blocking.ts";
import { leastOf } from "../e2e/measure/machine.ts";
import { workOfPress } from "../e2e/measure/tick.ts";
import { recordTransfer, wireBytes } from "../e2e/measure/transfer.ts";
import { readVitals, recordVitals } from "../e2e/measure/vitals.ts";
import { walkScripts } from "../e2e/measure/walk.ts";
import { CaseListPage } from "../e2e/pages/case-list.ts";
import { sitemapPaths } from "../e2e/sitemap.ts";
import { BUDGETS, type Budget } from "../support/budgets.ts";
import { held, median, type Row, told } from "./row.ts";

const RUNS = 7;
/** As slow as a phone beside this machine. */
const SLOWER = 4;

async function weights(browser: Browser, url: string): Promise<Row[]> {
  const bytes = new Map<string, number>();
  for (const path of await sitemapPaths()) {
    const page = await browser.newPage();
    const transfer = await recordTransfer(page);
    await page.goto(`${url}${path}`, { waitUntil: "networkidle" });
    bytes.set(path, wireBytes(transfer));
    await page.close();
  }
  const weight = (starts: string, budget: Budget): Row => {
    const below = [...bytes].filter(([path]) => path.startsWith(starts));
    const [path, all] = below.sort(([, a], [, b]) => b - a)[0] ?? ["", Number.NaN];
    return held(budget, all / 1000, `heaviest page below /${starts}: /${path}`);
  };
  return [
    weight("sop/", BUDGETS.sopPage),
    weight("dasar-hukum/", BUDGETS.contentPage),
    weight("panduan/", BUDGETS.contentPage),
  ];
}

async function walkRows(browser: Browser, url: string): Promise<Row[]> {
  const context = await browser.newContext({ baseURL: url });
  const walks = await walkScripts(await context.newPage());
  await context.close();
  return walks.flatMap(({ walk, files, inline }) => [
    held(BUDGETS.walk, files, `${BUDGETS.walk.what}, ${walk}`),
    held(BUDGETS.inline, inline, `${BUDGETS.inline.what}, ${walk}`),
  ]);
}

/** What keeps a person waiting while the checklist starts on a phone, and what jumps meanwhile. */
async function startRows(browser: Browser, url: string): Promise<Row[]> {
  const shifts: number[] = [];
  const blocking = await leastOf(BUDGETS.blocking, async () => {
    const page = await browser.newPage();
    await recordVitals(page);
    const time = await blockingTime(page, SLOWER, () =>
      page.goto(`${url}kasus/`, { waitUntil: "networkidle" }),
    );
    shifts.push((await readVitals(page)).shift);
    await page.close();
    return time;
  });
  return [held(BUDGETS.blocking, blocking), held(BUDGETS.shift, Math.max(...shifts))];
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
    ...(await walkRows(browser, server.url)),
    told("checklist on screen, 4× slower", median(starts), "ms"),
    ...(await startRows(browser, server.url)),
    held(BUDGETS.tick, median(await tickToPaint(browser, server.url)), "tick to paint, 4× slower"),
  ];
  await browser.close();
  await server.stop();
  return rows;
}
