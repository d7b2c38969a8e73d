/** What leaves the page on which an SOP is written, and what comes back to it. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { openBundle } from "../../src/core/publish/bundle.ts";
import { readDraftFile } from "../../src/core/publish/review/file.ts";
import { publishedSop, repositoryFile } from "../support/content.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";

const sop = publishedSop();

/** The next version of the published SOP, with something to tell. */
async function begin(page: Page): Promise<void> {
  await page.goto("/susun/");
  await page
    .getByRole("button", { name: /Susun versi berikutnya/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Perubahan" }).click();
  await page.getByLabel("Yang berubah pada versi ini").fill("Waktu langkah 1.");
  await expect(page.locator(".ui-save-saved")).toBeVisible();
  await page.getByRole("link", { name: "Keluar" }).click();
  await expect(page.getByRole("heading", { name: "Terbitkan" })).toBeVisible();
}

async function downloaded(
  page: Page,
  button: string,
): Promise<{ name: string; bytes: Buffer; file: Download }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()), file };
}

test("the zip holds the published file with nothing touched but the version", async ({ page }) => {
  await begin(page);
  await expect(page.getByRole("button", { name: "Unduh zip terbitan" })).toBeEnabled();
  const { name, bytes } = await downloaded(page, "Unduh zip terbitan");
  const bundle = openBundle(bytes);

  expect(name).toBe(`${sop.id}-1-1-terbit.zip`);
  if ("problem" in bundle) throw new Error(bundle.problem.kind);
  expect(bundle.files.map(({ path }) => path)).toEqual([`sop/${sop.id}.yaml`, "sop/versions.json"]);
  const yaml = bundle.files[0]?.text ?? "";
  expect(yaml).toContain("# yaml-language-server");
  expect(yaml).toContain('version: "1.1"');
  expect(yaml).toContain("summary: Waktu langkah 1.");
  const versions = JSON.parse(bundle.files[1]?.text ?? "")[sop.id];
  expect(versions).toMatchObject(JSON.parse(repositoryFile("content/sop/versions.json"))[sop.id]);
  expect(Object.keys(versions)).toContain("1.1");
});

test("copies bear their mark and names, and an unfinished SOP has no zip", async ({ page }) => {
  await begin(page);
  await expectNoFindings(page, "Keluar, whole");
  const svg = await downloaded(page, "Bagan SVG");
  expect(svg.name).toBe(`${sop.id}-1-1-konsep-diagram-alir.svg`);
  expect(svg.bytes.toString()).toContain("1.1 (KONSEP)");
  const pdf = await downloaded(page, "PDF naskah");
  expect(pdf.name).toBe(`${sop.id}-1-1-konsep-a4.pdf`);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  const blank = await downloaded(page, "PDF formulir kosong");
  expect(blank.name).toBe(`${sop.id}-1-1-konsep-formulir-kosong-a4.pdf`);
  const table = await downloaded(page, "Tabel Excel");
  expect(table.name).toBe(`${sop.id}-1-1-konsep-tabel.xlsx`);
  expect((await downloaded(page, "Templat Excel kosong")).name).toBe("templat-tabel-sop.xlsx");

  await page.getByRole("link", { name: "Identitas" }).click();
  await page.getByLabel("Nama SOP").fill("");
  await page.getByRole("link", { name: "Keluar" }).click();
  await expect(page.getByText(/Belum dapat diterbitkan/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Unduh zip terbitan" })).toBeDisabled();
  await expectNoFindings(page, "Keluar, unfinished");
});

test("a draft goes to a reviewer and comes back with his remark and his change", async ({
  page,
  browser,
}) => {
  await begin(page);
  await page.getByLabel("Nama Anda").fill("Ani Contoh");
  const first = await downloaded(page, "Simpan berkas konsep");
  await expect(page.getByText("Riwayat berkas konsep (1)")).toBeVisible();

  const other = await browser.newContext();
  const reviewer = await other.newPage();
  await reviewer.goto("/susun/");
  await reviewer.locator("#s-buka").setInputFiles(await first.file.path());
  await reviewer.getByLabel("Nama Anda").fill("Budi Contoh");
  await reviewer.getByText("Beri catatan", { exact: true }).click();
  await reviewer.getByLabel("Kolom", { exact: true }).selectOption("duration");
  await reviewer.getByLabel("Catatan", { exact: true }).fill("Terlalu singkat.");
  await reviewer.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(reviewer.getByText("1 catatan terbuka")).toBeVisible();
  await expectNoFindings(reviewer, "Keluar, remark");
  await reviewer.getByRole("link", { name: "Perubahan" }).click();
  await reviewer.getByLabel("Yang berubah pada versi ini").fill("Waktu langkah 1 dan 2.");
  await reviewer.getByRole("link", { name: "Identitas" }).click();
  await reviewer.getByLabel("Unit kerja").fill("Bidang Contoh");
  await expect(reviewer.locator(".ui-save-saved")).toBeVisible();
  await reviewer.getByRole("link", { name: "Keluar" }).click();
  const back = await downloaded(reviewer, "Simpan berkas konsep");
  const read = readDraftFile(back.bytes.toString());
  if ("problem" in read) throw new Error(read.problem);
  expect(read.review.sendings.map(({ by }) => by)).toEqual(["Ani Contoh", "Budi Contoh"]);
  expect(read.review.sendings[1]?.changes.join()).toContain("Bidang Contoh");

  await page.locator("#s-balasan").setInputFiles(await back.file.path());
  await expect(page.getByText("1 catatan terbuka")).toBeVisible();
  await expect(page.getByText(/Unit kerja: .*menjadi.*Bidang Contoh/).first()).toBeVisible();
  await page.getByRole("button", { name: "Ambil isi dari balasan" }).click();
  await page.getByRole("button", { name: /^Sudah dibereskan/ }).click();
  await expect(page.getByText("Semua catatan sudah dibereskan.")).toBeVisible();
  await expectNoFindings(page, "Keluar, resolved");
  await expect(page.locator(".ui-save-saved")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Catatan yang dibereskan (1)")).toBeVisible();
  await page.getByRole("link", { name: "Identitas" }).click();
  await expect(page.getByLabel("Unit kerja")).toHaveValue("Bidang Contoh");
  await other.close();
});

test("a file that is no draft is told, and nothing else changes", async ({ page }) => {
  await page.goto("/susun/");
  await page.locator("#s-buka").setInputFiles({
    name: "a.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"kind":"kasus"}'),
  });
  await expect(page.getByRole("alert")).toContainText("bukan berkas konsep SOP");
  await expect(page.getByText("Belum ada konsep di peramban ini.")).toBeVisible();
});
