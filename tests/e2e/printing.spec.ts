/** What comes out of the printer: a document that an office would file. */
import type { Page } from "@playwright/test";
import { publishedSop } from "../support/content.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";
import { expect, test } from "./fixtures.ts";

const sop = publishedSop();
const SOP = `/sop/${sop.id}/`;

/** @returns the text of each page as the browser prints it, spaces as one. */
async function printed(page: Page): Promise<string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const texts = await readPdf(new Uint8Array(bytes), pageTexts);
  return texts.map((text) => text.replace(/\s+/g, " "));
}

test("who prints the page is led to the official form", async ({ page }) => {
  await page.goto(SOP);
  const words = "Bentuk resmi:";
  await expect(page.getByText(words)).toBeHidden();
  expect((await printed(page))[0]).toMatch(new RegExp(`${words} http\\S+ ?\\S*sop-a4\\.pdf`));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no control does nothing, and the browser prints the same", async ({ page }) => {
    await page.goto(SOP);
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole("combobox").filter({ visible: true })).toHaveCount(0);
    expect((await printed(page)).join()).toContain("A. PENGANTAR");
  });

  test("the papers open as they are", async ({ page, request }) => {
    for (const from of [SOP, `${SOP}formulir/`]) {
      await page.goto(from);
      const papers = page.getByRole("main").locator('a[href$=".pdf"]');
      expect(await papers.count()).toBeGreaterThan(1);
      for (const paper of await papers.all()) {
        const answer = await request.get((await paper.getAttribute("href")) ?? "");
        expect(answer.headers()["content-type"]).toBe("application/pdf");
        expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
      }
    }
  });
});

for (const [paper, width, height] of [
  ["a4", 210, 297],
  ["f4", 215, 330],
] as const) {
  test(`printed on ${paper}, the page is as long as the official form, and in its order`, async ({
    page,
    request,
  }) => {
    const form = await (await request.get(`${SOP}sop-${paper}.pdf`)).body();
    const official = await readPdf(new Uint8Array(form), pageTexts);
    await page.goto(SOP);
    const bytes = await page.pdf({ width: `${width}mm`, height: `${height}mm` });
    const pages = await readPdf(new Uint8Array(bytes), pageTexts);
    const headOf = (texts: string[], words: string) =>
      texts.findIndex((text) => text.replace(/\s+/g, " ").includes(words));
    expect(pages).toHaveLength(official.length);
    for (const words of ["A. PENGANTAR", "F. FASILITAS PENUNJANG", "G. DIAGRAM ALIR", "Mutu Baku"])
      expect(headOf(pages, words), words).toBe(headOf(official, words));
  });
}

test("the SOP on paper begins with the whole identity block under its kop", async ({ page }) => {
  await page.goto(SOP);
  const [first = ""] = await printed(page);
  const kop = sop.heading.map((line) => first.indexOf(line));
  expect(kop).toEqual(kop.toSorted((a, b) => a - b));
  expect(kop).not.toContain(-1);
  for (const words of [sop.identity.unit, sop.records.heading, sop.records.text, sop.version])
    expect(first).toContain(words);
});

test("nothing of the screen is on it, and every page says which it is", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await page.goto(SOP);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  const pages = await printed(page);
  const text = pages.join(" ");
  for (const words of ["Cari", "Di halaman ini", "Peran saya", "Kasus di peramban ini", "Beranda"])
    expect(text).not.toContain(words);
  for (const [at, one] of pages.entries())
    expect(one).toContain(`Halaman ${at + 1} dari ${pages.length}`);
  expect(text).toMatch(new RegExp(`Sumber: http\\S+${SOP} `));
});

test("each note is a footnote whose number stands at its words", async ({ page }) => {
  await page.goto(SOP);
  await page.locator("details.catatan summary").first().click();
  const text = (await printed(page)).join(" ");
  const feet = text.slice(text.lastIndexOf("Catatan redaksi"));
  for (const [at, { reading, reason }] of sop.notes.entries()) {
    expect(feet).toContain(reason);
    expect(feet.split(reading).length, `note ${at + 1}`).toBeGreaterThan(1);
  }
  // Told once: a fold left open beside the words is not printed as well.
  expect(text.split("Dibaca:")).toHaveLength(sop.notes.length + 1);
  const { asWritten } = sop.notes.find((note) => note.asWritten !== null) ?? {};
  expect(text.slice(0, text.indexOf(feet))).toMatch(new RegExp(`${asWritten} ?\\d`));
});

test("a link out of the site shows its address", async ({ page }) => {
  await page.goto("/dasar-hukum/pp-82-2012/");
  expect((await printed(page)).join()).toContain("https://peraturan.bpk.go.id/Details/5296");
});
