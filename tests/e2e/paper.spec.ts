/** From a case to paper: preview, letters that paper cannot show, all cases at once, and back from a PDF. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { pdfOf, running } from "../support/paper-cases.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CaseListPage } from "./pages/case-list.ts";

async function newCase(page: Page, number: string, subject = "Data kepegawaian") {
  const list = new CaseListPage(page);
  await list.goto();
  await list.start({ number, subject, applicant: "Bappeda" });
}

async function filesOf(page: Page) {
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  await page.getByRole("button", { name: "Unduh PDF" }).waitFor();
}

async function saved(page: Page, act: () => Promise<void>) {
  const download = page.waitForEvent("download");
  await act();
  const file = await download;
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(path)) };
}

test("the pages are shown before anything is saved, and saved from there", async ({ page }) => {
  await newCase(page, "021/TIK/2026");
  await filesOf(page);
  await page.getByLabel("Kertas").selectOption("F4");
  await page.getByRole("button", { name: "Pratinjau dan cetak" }).click();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  await expect(preview.getByRole("img", { name: /^Halaman 1 dari/ })).toBeVisible();
  await expect(preview.getByRole("img", { name: /^Halaman 1 dari/ })).toContainText("021/TIK/2026");
  await expectNoFindings(page, "the preview");
  const pdf = await saved(page, () => preview.getByRole("button", { name: "Unduh PDF" }).click());
  expect(pdf.name).toMatch(/^021-TIK-2026-pengelolaan-data-berjalan-f4-\d{4}-\d{2}-\d{2}\.pdf$/);
});

test("someone who listens hears the pages of the preview, and that they are being made", async ({
  page,
}) => {
  await newCase(page, "026/TIK/2026");
  await filesOf(page);
  // The program that prints is fetched on first use: held back, it takes as long as a slow line.
  const held = Promise.withResolvers<void>();
  await page.route(/\/_astro\/save\..*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.getByRole("button", { name: "Pratinjau dan cetak" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Menyiapkan berkas…" })).toBeAttached();
  await expect(page.getByRole("button", { name: "Unduh PDF" })).toBeDisabled();
  held.resolve();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  await expect(preview.getByRole("img", { name: /^Halaman 1 dari/ })).toBeVisible();
  const said = preview.getByRole("paragraph");
  await expect(said.filter({ hasText: "LEMBAR KENDALI PELAKSANAAN SOP" })).toBeAttached();
  await expect(said.filter({ hasText: "026/TIK/2026" })).not.toHaveCount(0);
  await expect(said.filter({ hasText: /^Belum dicentang: / })).not.toHaveCount(0);
});

test("a PDF whose writing failed is not offered, and the page says so", async ({ page }) => {
  await newCase(page, "027/TIK/2026");
  await filesOf(page);
  const downloads: string[] = [];
  page.on("download", (file) => downloads.push(file.suggestedFilename()));
  // Breaks the writing of the attachment, inside a hook whose errors the PDF library swallows.
  await page.evaluate(() => {
    const real = String.fromCharCode;
    String.fromCharCode = (...codes: number[]) => {
      if (codes.length > 1000) throw new Error("broken by the test");
      return real(...codes);
    };
  });
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  await expect(
    page.getByText("Berkas gagal dibuat. Kasus tidak berubah; coba lagi."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Unduh PDF" })).toBeEnabled();
  expect(downloads).toEqual([]);
});

test("letters that paper cannot show are told before the file is saved", async ({ page }) => {
  await newCase(page, "022/TIK/2026", "Data 李");
  await filesOf(page);
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  await expect(preview.getByRole("alert")).toContainText("李");
  const pdf = await saved(page, () => preview.getByRole("button", { name: "Unduh PDF" }).click());
  expect(pdf.name).toMatch(/\.pdf$/);
});

test("all cases become one ZIP of PDFs", async ({ page }) => {
  await newCase(page, "023/TIK/2026");
  await newCase(page, "024/TIK/2026");
  await page.goto("/kasus/");
  await page.getByRole("link", { name: "Cadangan dan penyimpanan" }).click();
  const all = page.getByRole("button", { name: "Unduh PDF semua kasus" });
  const zip = await saved(page, () => all.click());
  expect(zip.name).toMatch(/^kasus-pdf-\d{4}-\d{2}-\d{2}\.zip$/);
  expect(Object.keys(unzipSync(zip.bytes)).sort()).toEqual([
    expect.stringMatching(/^023-TIK-2026-pengelolaan-data-berjalan-a4-[\d-]{10}\.pdf$/),
    expect.stringMatching(/^024-TIK-2026-pengelolaan-data-berjalan-a4-[\d-]{10}\.pdf$/),
  ]);
});

test("the forms of an SOP are files at fixed addresses", async ({ request }) => {
  for (const name of ["sop", "formulir-kosong"]) {
    for (const paper of ["a4", "f4"]) {
      const response = await request.get(`/sop/pengelolaan-data/${name}-${paper}.pdf`);
      expect(response.status()).toBe(200);
      expect(response.headers()["content-type"]).toContain("application/pdf");
      const [width] = await readPdf(new Uint8Array(await response.body()), async (pdf) =>
        (await pdf.getPage(1)).view
          .slice(2)
          .map((points) => Math.round((points / 72) * 25.4))
          .sort((a, b) => a - b),
      );
      expect(width).toBe(paper === "a4" ? 210 : 215);
    }
  }
});

test("a case that was verified can be opened", async ({ page }) => {
  await page.goto("/verifikasi/");
  const file = {
    name: "kasus.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(pdfOf(running()).bytes),
  };
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(file);
  await page.getByRole("button", { name: "Buka kasus ini" }).click();
  await expect(page.getByRole("heading", { name: "Buka berkas kasus" })).toBeVisible();
  await expect(page.getByText("001/PD/2026").first()).toBeVisible();
});

test("printing leaves the pages alone, on paper of their size", async ({ page }) => {
  await newCase(page, "025/TIK/2026");
  await filesOf(page);
  await page.getByLabel("Kertas").selectOption("F4");
  await page.getByRole("button", { name: "Pratinjau dan cetak" }).click();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  const shown = preview.getByRole("img", { name: /^Halaman \d+ dari/ });
  const said = await shown.first().getAttribute("aria-label");
  const pages = Number(/dari (\d+)/.exec(said ?? "")?.[1]);
  await expect(shown).toHaveCount(pages);
  // The browser's own window for printing cannot be operated from a test.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await preview.getByRole("button", { name: "Cetak", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  const sizes = await readPdf(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
    async (pdf) =>
      Promise.all(
        Array.from({ length: pdf.numPages }, async (_, i) => {
          const [, , width = 0, height = 0] = (await pdf.getPage(i + 1)).view;
          return [width, height].map((points) => Math.round((points / 72) * 25.4));
        }),
      ),
  );
  expect(sizes).toEqual(Array.from({ length: pages }, () => [330, 215]));
});
