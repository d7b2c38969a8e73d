/** What a page may cost. Sizes are as sent, compressed; times as a phone four times slower sees them. */
import { readdir, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { tour, type Visit } from "../support/tour.ts";
import { expect, test } from "./fixtures.ts";
import {
  forgetFiles,
  inlineScriptBytes,
  listing,
  recordTransfer,
  scriptBytes,
  type Transfer,
  wireBytes,
} from "./measure/transfer.ts";
import { readVitals, recordVitals } from "./measure/vitals.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
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
    expect(wireBytes(transfer), `/${path}\n${listing(transfer)}`).toBeLessThanOrEqual(limit);
    const { largest, shift } = await readVitals(page);
    expect(largest, `/${path}: largest paint`).toBe("text");
    expect(shift, `/${path}: layout shift`).toBeLessThanOrEqual(0.01);
    await page.close();
  }
});

test("a typeface that comes late moves nothing that is being read", async ({ page }) => {
  let come = () => {};
  const late = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/*.woff2", (route) => late.then(() => route.continue()));
  await recordVitals(page);
  await page.goto("/privasi/", { waitUntil: "commit" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(async () => (await readVitals(page)).largest).toBe("text");
  const font = page.waitForResponse("**/*.woff2");
  come();
  await (await font).finished();
  await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  expect((await readVitals(page)).shift).toBe(0);
});

/** Every script file of a walk below, from the list of cases to a recorded step and back to the list. */
const CHECKLIST = 40 * KB;
/** Scripts inside the HTML, compressed on their own: Starlight's theme, Astro's start of islands. */
const INLINE = 2.9 * KB;

/** From the form of the current step to the list, the step being recorded. */
async function recordStep(page: Page, visit: Visit | undefined): Promise<void> {
  if (visit === undefined) throw new Error("the SOP has too few steps");
  await new CasePage(page).visit(visit, "198703142010012003", "");
  await page.getByRole("link", { name: "Semua kasus" }).click();
}

/** Not counted: the service worker's file, which no page waits for. */
async function expectLittleScript(page: Page, transfer: Transfer, walk: string): Promise<void> {
  const [files, inline] = [scriptBytes(transfer), await inlineScriptBytes(page)];
  console.log(`scripts of ${walk}: ${files} B in files, ${inline} B in the HTML`);
  expect(files, listing(transfer)).toBeLessThanOrEqual(CHECKLIST);
  expect(inline).toBeLessThanOrEqual(INLINE);
}

test("a step is recorded with little script, in the first case and on any day after", async ({
  page,
  context,
}) => {
  const first = await recordTransfer(page);
  const list = new CaseListPage(page);
  await list.goto();
  await list.start({ number: "1/2026", subject: "Data", applicant: "Dinas" });
  const [visit, next] = tour(PENGELOLAAN_DATA, PENGELOLAAN_DATA.ends[0]?.id ?? "");
  await recordStep(page, visit);
  await list.row("1/2026").waitFor();
  await expectLittleScript(page, first, "the first case");

  // As on another day, nothing kept from before but the cases.
  const later = await context.newPage();
  const daily = await recordTransfer(later);
  await forgetFiles(later);
  const cases = new CaseListPage(later);
  await cases.goto();
  await cases.open("1/2026");
  await recordStep(later, next);
  await cases.row("1/2026").waitFor();
  await expectLittleScript(later, daily, "a day with cases");
});

test("the pages beside the checklist do not carry its screens", async ({ page }) => {
  for (const path of PROGRAMS.filter((program) => program !== "kasus/")) {
    const transfer = await recordTransfer(page);
    await page.goto(`/${path}`, { waitUntil: "networkidle" });
    expect(listing(transfer)).toContain("/dasar.");
    expect(listing(transfer)).not.toContain("/kasus.");
  }
});

test("no script of the site carries what it does not use", async () => {
  const unwanted = {
    Mermaid: /mermaidAPI|swimlane-beta/,
    html2canvas: /data-html2canvas-ignore/,
    DOMPurify: /SAFE_FOR_TEMPLATES/,
    canvg: /feGaussianBlur/,
  };
  for (const file of await readdir("dist/_astro")) {
    if (!/\.m?js$/.test(file)) continue;
    const text = await readFile(`dist/_astro/${file}`, "utf8");
    for (const [name, mark] of Object.entries(unwanted)) {
      expect(mark.test(text), `${file} carries ${name}`).toBe(false);
    }
  }
});
