/** The whole way of papers inside the PDF: attached at their steps, sealed, checked, opened elsewhere. */
import { readFile } from "node:fs/promises";
import { straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../fixtures.ts";
import { long } from "../long.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { file, NUMBER, pdf, type photo } from "../pages/given-papers.ts";
import { Journey } from "../pages/journey.ts";
import { PapersPage } from "../pages/papers.ts";
import { storeCases } from "../pages/stored-cases.ts";

test("a photo at step 1 and a report at step 5 ride in the sealed PDF, and come back byte for byte", async ({
  page,
  browser,
}) => {
  long("walks every step of the SOP, and opens the PDF on another device");
  await storeCases(page, [
    straightCase(SOP, { number: NUMBER, done: 0, openedAt: Date.now() - 3_600_000 }),
  ]);
  await page.goto("kasus/?kasus=uji-077-PD-2026");
  const papers = new PapersPage(page);
  const journey = new Journey(page, SOP);
  const picture = file("foto disposisi.png", await drawn(page));
  const report = file("laporan.pdf", await pdf());
  for (const { number } of straightRoute(SOP)) {
    if (number === 1) {
      await papers.begin();
      await papers.attach(picture);
    }
    if (number === 5) {
      await papers.more();
      await papers.attach(report);
    }
    await journey.forward();
    await page.getByRole("link", { name: /^(Buka langkah \d+|Sahkan kasus)$/ }).click();
  }
  await journey.seal();

  await page.getByRole("button", { name: "Unduh PDF" }).click();
  const preview = page.getByRole("dialog", { name: "Pratinjau" });
  const along = preview.getByRole("radio", { name: /^Dengan lampiran: PDF / });
  await expect(along).toBeChecked();
  await expect(preview.getByRole("radio", { name: /^Tanpa lampiran: PDF \d+ kB$/ })).toBeVisible();
  await expectNoFindings(page, "papers may ride in the PDF");
  const saving = page.waitForEvent("download");
  await preview.getByRole("button", { name: "Unduh PDF" }).click();
  const sealed = await readFile(await (await saving).path());
  await expect(page.getByRole("article").getByText(/^PDF dengan lampiran dibuat: /)).toBeVisible();
  expect(sealed.includes(picture.buffer)).toBe(true);

  const other = await (await browser.newContext()).newPage();
  const given = (buffer: Buffer) => ({ name: "kasus.pdf", mimeType: "application/pdf", buffer });
  await other.goto("verifikasi/");
  await other.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(given(sealed));
  await expect(other.getByText("Lampiran yang cocok dengan sidiknya: 2 dari 2.")).toBeVisible();
  await expect(other.getByText("sama persis dengan cetakan ulang")).toBeVisible();
  await expectNoFindings(other, "a PDF with papers");
  const lying = Buffer.from(sealed);
  const at = lying.indexOf(picture.buffer) + picture.buffer.length - 30;
  lying[at] = (lying[at] ?? 0) ^ 1;
  await other.getByLabel("Pilih PDF atau berkas kasus").setInputFiles(given(lying));
  await expect(other.getByText("Lampiran “foto disposisi.png” berubah")).toBeVisible();

  await other.goto("kasus/?tampil=berkas");
  await other.getByLabel("Berkas kasus").setInputFiles(given(lying));
  await expect(
    other.getByRole("paragraph").filter({ hasText: "“foto disposisi.png” tidak cocok" }),
  ).toBeVisible();
  await other.getByLabel("Berkas kasus").setInputFiles(given(sealed));
  await expect(
    other.getByRole("paragraph").filter({ hasText: "Berkas ini membawa 2 lampiran" }),
  ).toBeVisible();
  await other.getByRole("button", { name: "Tambahkan kasus" }).click();
  const theirs = new PapersPage(other);
  await expect(theirs.rows).toHaveCount(2);
  for (const { name, buffer } of [picture, report]) {
    const download = other.waitForEvent("download");
    await theirs.act("Unduh", name).click();
    expect(await readFile(await (await download).path())).toEqual(buffer);
  }
  await other.context().close();
});

/** A picture that is kept as it is: only photos are drawn anew. */
async function drawn(page: Parameters<typeof photo>[0]): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    const pen = canvas.getContext("2d");
    for (let x = 0; x < 400; x += 10) {
      if (pen) pen.fillStyle = `hsl(${x % 360} 80% 50%)`;
      pen?.fillRect(x, x / 2, 60, 40);
    }
    const bytes = new Uint8Array(
      await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer(),
    );
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return Buffer.from(base64, "base64");
}
