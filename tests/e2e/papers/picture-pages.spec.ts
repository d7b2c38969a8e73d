/** Pictures of a case on pages of their own: chosen, seen, saved, checked and opened elsewhere. */
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { jpegFacts } from "../../../src/core/case/papers/jpeg.ts";
import { conformanceFaults } from "../../support/conformance.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { AT, begun, file, photo } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";

const drawing = () =>
  sharp({ create: { width: 500, height: 300, channels: 4, background: "#36a8" } })
    .png()
    .toBuffer();

test("pictures get pages in the PDF, which is whole, checked and opened again", async ({
  page,
  browser,
}) => {
  long("makes a PDF, and opens it on another device");
  const papers = await begun(page);
  const tall = file("foto disposisi.jpg", await photo(page, 600, 800));
  await papers.attach(tall, file("bagan.png", await drawing()), file("catatan.txt", "isi"));

  await page.goto(`${AT}&tampil=kelola`);
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  const pages = preview.getByRole("img", { name: /^Halaman \d+ dari/ });
  const choice = preview.getByRole("radio", { name: /gambarnya juga sebagai halaman/ });
  await expect(choice).not.toBeChecked();
  const before = await pages.count();
  await choice.check();
  await expect(choice).toHaveAccessibleName(/sebagai halaman: PDF [\d,]+ [kM]B$/);
  await expect(pages).toHaveCount(before + 2);
  await expect(preview.locator("image[href^='blob:']")).toHaveCount(2);
  await expectNoFindings(page, "pictures as pages of the PDF");

  const saving = page.waitForEvent("download");
  await preview.getByRole("button", { name: "Unduh PDF" }).click();
  const pdf = await readFile(await (await saving).path());
  expect(conformanceFaults(pdf, true)).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  const given = { name: "kasus.pdf", mimeType: "application/pdf", buffer: pdf };
  await other.goto("verifikasi/");
  await other.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(given);
  await expect(other.getByText("Lampiran yang cocok dengan sidiknya: 3 dari 3.")).toBeVisible();
  await expect(other.getByText("sama persis dengan cetakan ulang")).toBeVisible();
  await expect(other.getByText(/digambar ulang saat PDF dibuat untuk “bagan.png”:/)).toBeVisible();
  await expectNoFindings(other, "a PDF with pages of pictures");

  await other.goto("kasus/?tampil=berkas");
  await other.getByLabel("Berkas kasus").setInputFiles(given);
  await other.getByRole("button", { name: "Tambahkan kasus" }).click();
  const theirs = new PapersPage(other);
  await expect(theirs.rows).toHaveCount(3);
  const download = other.waitForEvent("download");
  await theirs.act("Unduh", "foto disposisi.jpg").click();
  const back = await readFile(await (await download).path());
  expect(jpegFacts(back)).toMatchObject({ width: 600, height: 800 });
  // The page holds the paper itself: it lies in the file twice.
  expect(pdf.indexOf(back, pdf.indexOf(back) + 1)).toBeGreaterThan(0);
  await other.context().close();
});

test("a picture that cannot be drawn is named, and rides along all the same", async ({ page }) => {
  const papers = await begun(page);
  const broken = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  await papers.attach(file("rusak.png", broken));
  await page.goto(`${AT}&tampil=kelola`);
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  await preview.getByRole("radio", { name: /gambarnya juga sebagai halaman/ }).check();
  await expect(
    preview.getByText("1 gambar tidak dapat digambar, jadi tanpa halaman: “rusak.png”"),
  ).toBeVisible();
  const saving = page.waitForEvent("download");
  await preview.getByRole("button", { name: "Unduh PDF" }).click();
  expect((await readFile(await (await saving).path())).includes(broken)).toBe(true);
});
