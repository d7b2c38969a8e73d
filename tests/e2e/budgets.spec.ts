/** What a page may cost. Sizes are as sent, compressed; times as a phone four times slower sees them. */
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { bytesOf, listing, recordTransfer } from "./measure/transfer.ts";
import { readVitals, recordVitals, slowDown, type Vitals } from "./measure/vitals.ts";
import { sitemapPaths } from "./sitemap.ts";

const KB = 1000;
/** Pages that are a program: they have budgets of their own. */
const PROGRAMS = ["kasus/", "pemantauan/", "verifikasi/"];

test("a page of content is light, and its largest paint is text that stays in place", async ({
  browser,
}) => {
  test.slow();
  const paths = (await sitemapPaths()).filter((path) => !PROGRAMS.includes(path));
  for (const path of paths) {
    const page = await browser.newPage();
    const transfer = await recordTransfer(page);
    await recordVitals(page);
    await page.goto(`/${path}`, { waitUntil: "networkidle" });
    const limit = path.startsWith("sop/") ? 60 * KB : 45 * KB;
    expect(bytesOf(transfer), `/${path}\n${listing(transfer)}`).toBeLessThanOrEqual(limit);
    const { largest, shift } = await readVitals(page);
    expect(largest, `/${path}: largest paint`).toBe("text");
    expect(shift, `/${path}: layout shift`).toBeLessThanOrEqual(0.01);
    await page.close();
  }
});

test("the checklist needs at most 40 kB of script to work", async ({ page }) => {
  const transfer = await recordTransfer(page);
  await page.goto("/kasus/", { waitUntil: "networkidle" });
  expect(bytesOf(transfer, "Script"), listing(transfer)).toBeLessThanOrEqual(40 * KB);
});

test("the checklist answers at once on a slow phone, and nothing jumps", async ({ browser }) => {
  const runs: Vitals[] = [];
  // The best of three: what else the machine does must not count against the page.
  for (let run = 0; run < 3; run += 1) {
    const page = await browser.newPage();
    await slowDown(page, 4);
    await recordVitals(page);
    await page.goto("/kasus/", { waitUntil: "networkidle" });
    runs.push(await readVitals(page));
    await page.close();
  }
  expect(Math.min(...runs.map(({ blocking }) => blocking)), "blocking ms").toBeLessThanOrEqual(100);
  expect(Math.max(...runs.map(({ shift }) => shift)), "layout shift").toBeLessThanOrEqual(0.01);
  expect(runs.map(({ largest }) => largest)).toEqual(["text", "text", "text"]);
});

test("no script of the site carries what it does not use", async () => {
  const unwanted = {
    Mermaid: /mermaidAPI|swimlane-beta/,
    html2canvas: /html2canvas:|onclone/,
    DOMPurify: /DOMPurify/,
    canvg: /canvg/i,
  };
  for (const file of await readdir("dist/_astro")) {
    if (!/\.m?js$/.test(file)) continue;
    const text = await readFile(`dist/_astro/${file}`, "utf8");
    for (const [name, mark] of Object.entries(unwanted)) {
      expect(mark.test(text), `${file} carries ${name}`).toBe(false);
    }
  }
});
