/** The papers of an SOP with JavaScript off: from the link on its page to a file that a reader opens. */
import { pageTexts, readPdf } from "../support/read-pdf.ts";
import { expect, test } from "./fixtures.ts";

test.use({ javaScriptEnabled: false });

test("every link to a PDF on the pages of an SOP leads to one", async ({ page, context }) => {
  const addresses: string[] = [];
  for (const path of ["sop/pengelolaan-data/", "sop/pengelolaan-data/formulir/"]) {
    await page.goto(path);
    const links = await page.locator('a[href$=".pdf"]').all();
    for (const link of links) {
      addresses.push(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    }
  }
  const names = addresses.map((address) => address.split("/").pop());
  for (const name of ["sop-a4", "sop-f4", "formulir-kosong-a4", "formulir-kosong-f4"]) {
    expect(names).toContain(`${name}.pdf`);
  }
  for (const address of new Set(addresses)) {
    const response = await context.request.get(address);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe("application/pdf");
    const texts = await readPdf(new Uint8Array(await response.body()), pageTexts);
    // The editor's notes stand behind the document, counted by themselves.
    const notes = texts.filter((text) => /Catatan \d+ dari \d+/.test(text)).length;
    const pages = texts.slice(0, texts.length - notes);
    expect(pages.length).toBeGreaterThan(0);
    pages.forEach((text, i) => {
      expect(text).toContain(`Halaman ${i + 1} dari ${pages.length}`);
    });
  }
});

test("a click on a link opens or saves the file, without a page in between", async ({ page }) => {
  await page.goto("sop/pengelolaan-data/");
  const answer = page.waitForResponse((response) => response.url().endsWith("/sop-a4.pdf"));
  await page.getByRole("link", { name: "PDF A4" }).first().click();
  const response = await answer;
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("application/pdf");
});
