/** What a page may cost. Sizes are as sent, compressed; times as a phone four times slower sees them. */
import { readdir, readFile } from "node:fs/promises";
import { BUDGETS } from "../support/budgets.ts";
import { expect, test } from "./fixtures.ts";
import { listing, recordTransfer, scriptBytes, wireBytes } from "./measure/transfer.ts";
import { readVitals, recordVitals } from "./measure/vitals.ts";
import { walkScripts } from "./measure/walk.ts";
import { expectWithin } from "./measure/within.ts";
import { sitemapPaths } from "./sitemap.ts";

/** Pages that are a program: they have budgets of their own. */
const PROGRAMS = ["kasus/", "pemantauan/", "susun/", "verifikasi/"];

const budgetOf = (path: string) => {
  if (path.startsWith("sop/")) return BUDGETS.sopPage;
  return path === "" || path.startsWith("dasar-hukum/") ? BUDGETS.frontPage : BUDGETS.contentPage;
};

/** Parted only to be read at the same time; a page that comes later falls into one of them. */
const PARTS = {
  "of the first half": (place: number, all: number) => place < all / 2,
  "of the second half": (place: number, all: number) => place >= all / 2,
};

for (const [name, isPart] of Object.entries(PARTS)) {
  test(`a page of content ${name} is light, and its largest paint is text that stays in place`, async ({
    browser,
  }) => {
    const paths = (await sitemapPaths()).filter((path) => !PROGRAMS.includes(path));
    for (const path of paths.filter((_, place) => isPart(place, paths.length))) {
      const page = await browser.newPage();
      const transfer = await recordTransfer(page);
      await recordVitals(page);
      await page.goto(`/${path}`, { waitUntil: "networkidle" });
      const budget = budgetOf(path);
      expectWithin(budget, wireBytes(transfer) / 1000, `/${path}\n${listing(transfer)}`);
      // A loaded machine paints later than it fetches.
      const largest = async () => (await readVitals(page)).largest;
      await expect.poll(largest, `/${path}: largest paint`).toBe("text");
      expectWithin(BUDGETS.shift, (await readVitals(page)).shift, `/${path}`);
      await page.close();
    }
  });
}

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

test("a step is recorded with little script, in the first case and on any day after", async ({
  page,
}) => {
  for (const { walk, files, inline, listing } of await walkScripts(page)) {
    console.log(`scripts of ${walk}: ${files} B in files, ${inline} B in the HTML`);
    expectWithin(BUDGETS.walk, files, `${walk}\n${listing}`);
    expectWithin(BUDGETS.inline, inline, walk);
  }
});

test("the pages beside the checklist do not carry its screens", async ({ page }) => {
  for (const path of PROGRAMS.filter((program) => program !== "kasus/")) {
    const transfer = await recordTransfer(page);
    await page.goto(`/${path}`, { waitUntil: "networkidle" });
    // Verification fetches its program with the first file.
    if (path !== "verifikasi/") expect(listing(transfer)).toContain("/rangka.");
    expect(listing(transfer)).not.toContain("/kasus.");
  }
});

test("an SOP is written with little script, before a file is read", async ({ page }) => {
  const transfer = await recordTransfer(page);
  await page.goto("/susun/");
  await page.getByRole("button", { name: "Mulai SOP baru" }).click();
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  await page.getByRole("gridcell").first().press("Enter");
  await page.getByRole("textbox").fill("Menerima surat");
  await page.waitForLoadState("networkidle");
  expectWithin(BUDGETS.editor, scriptBytes(transfer), listing(transfer));
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

test("verification is light until a file comes", async ({ page }) => {
  const transfer = await recordTransfer(page);
  await page.goto("/verifikasi/", { waitUntil: "networkidle" });
  expectWithin(BUDGETS.verification, wireBytes(transfer) / 1000, listing(transfer));
});
