/** What is said of papers where they leave, stay behind, or say more than is wished; and a long list of them. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { officer, straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../fixtures.ts";
import { storePapers } from "../measure/many-papers.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { AT, begun, file, NUMBER } from "../pages/given-papers.ts";
import { PapersPage } from "../pages/papers.ts";
import { StoragePage } from "../pages/storage.ts";

/** A case with so many papers of 2 kB, and its page. */
async function withMany(page: Page, count: number): Promise<PapersPage> {
  const log = straightCase(SOP, { number: NUMBER, done: 1, openedAt: Date.now() - 3_600_000 });
  await storePapers(page, log, { count, size: 2_000 });
  await page.goto(AT);
  return new PapersPage(page);
}

/**
 * Presses the way to stop as soon as one of what is counted is done. @returns what was said of it then.
 * @param which what the words of the progress hold that is waited for.
 */
const stopsAtTheSecond = (page: Page, bars: string, which = /./): Promise<string> =>
  page.evaluate(
    ([bars, which]) =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          const bar = document.querySelector(bars);
          if (!(bar instanceof HTMLProgressElement) || bar.value < 1) return;
          const said = bar.labels[0]?.textContent ?? "";
          if (!new RegExp(which).test(said)) return;
          observer.disconnect();
          bar.parentElement?.querySelector("button")?.click();
          resolve(said);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    [bars, which.source] as const,
  );

test("a long list of papers is drawn as far as it is looked at, and the rest when asked for", async ({
  page,
}) => {
  const papers = await withMany(page, 120);
  await expect(papers.section.getByRole("heading", { name: "Lampiran (120)" })).toBeVisible();
  await expect(papers.rows).toHaveCount(50);
  await papers.section.getByRole("button", { name: "Tampilkan 50 lampiran berikutnya" }).click();
  await expect(papers.rows).toHaveCount(100);
  await papers.section.getByRole("button", { name: "Tampilkan 20 lampiran berikutnya" }).click();
  await expect(papers.rows).toHaveCount(120);
  await expect(papers.section.getByRole("button", { name: /berikutnya$/ })).toHaveCount(0);
  await expect(papers.rows.last()).toContainText("foto 120.jpg");
});

test("handing over a case with papers counts them, stops when told to, and the letter names the file that leaves", async ({
  page,
}) => {
  await withMany(page, 60);
  await page.goto(`${AT}&tampil=serah`);
  const receiver = officer(SOP, SOP.actors[0]?.id ?? "");
  await page.getByLabel("Nama penerima").fill(receiver.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(receiver.position);
  const stopping = stopsAtTheSecond(page, "main progress");
  await page.getByRole("button", { name: "Serahkan dan simpan berkas" }).click();
  expect(await stopping).toMatch(/^Menyiapkan berkas: \d+ dari 60 lampiran$/);
  const told = page.getByRole("article").getByText("Dihentikan. Serah terima tetap tercatat");
  await expect(told).toBeVisible();
  await expect(page.getByText("Berkasnya belum disimpan: penerima memerlukannya.")).toBeVisible();
  await expectNoFindings(page, "a handover whose file was stopped");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  const name = (await saving).suggestedFilename();
  expect(name).toMatch(/\.kasus\.zip$/);
  await expect(page.getByLabel("Surat pengantar")).toHaveValue(
    new RegExp(`Berkasnya terlampir: ${name.replaceAll(".", "\\.")}\n`),
  );
});

test("several cases with papers are counted while they go, and after a stop it is said what was recorded", async ({
  page,
}) => {
  await withMany(page, 60);
  await page.goto("kasus/");
  await page.getByRole("listitem").filter({ hasText: NUMBER }).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Serahkan 1 kasus terpilih" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nama penerima").fill("Budi Santoso");
  await dialog.getByLabel("Jabatan", { exact: true }).fill("Pengelola");
  const stopping = stopsAtTheSecond(page, "dialog progress", /lampiran/);
  await dialog.getByRole("button", { name: "Serahkan dan simpan berkas" }).click();
  expect(await stopping).toMatch(/^Menyiapkan berkas: \d+ dari 60 lampiran$/);
  await expect(
    dialog.getByText(
      /^Dihentikan\. 1 kasus diserahkan kepada Budi Santoso\. Serah terima tetap tercatat, tetapi/,
    ),
  ).toBeVisible();
  await expect(dialog.getByLabel("Surat pengantar")).toHaveCount(0);
  await expectNoFindings(page, "a file of several cases that was stopped");

  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Simpan berkas" }).click();
  const name = (await saving).suggestedFilename();
  await expect(dialog.getByText(`Berkas disimpan: ${name}.`)).toBeVisible();
  await expect(dialog.getByLabel("Surat pengantar")).toHaveValue(
    new RegExp(`Berkasnya terlampir: ${name.replaceAll(".", "\\.")}\n`),
  );
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: NUMBER })).toContainText(
    "Diserahkan, menunggu kembali",
  );
});

test("PDFs of all cases in one archive leave papers behind, and say so before and after", async ({
  page,
}) => {
  const papers = await begun(page);
  await papers.attach(file("nota.txt", "nota dinas"));
  await new StoragePage(page).goto();
  await expect(page.getByText(/Lampiran tidak ikut, hanya daftarnya: agar lampiran/)).toBeVisible();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh PDF semua kasus" }).click();
  expect((await readFile(await (await saving).path())).includes("nota dinas\nendstream")).toBe(
    false,
  );
  await expect(
    page.getByText(/Lampiran dari 1 kasus tidak ikut, hanya daftarnya/).last(),
  ).toBeVisible();
});

test("a photo that cannot be drawn anew is told to keep where it was taken, unless that is wished", async ({
  page,
}) => {
  const papers = await begun(page);
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
  const raw = Buffer.concat([Buffer.from("II*\0"), Buffer.alloc(40)]);
  await papers.attach(file("foto.heic", heic), file("mentah.dng", raw), file("nota.txt", "nota"));
  const told = (name: string) => papers.section.getByText(`“${name}” dilampirkan`);
  for (const name of ["foto.heic", "mentah.dng"]) {
    await expect(told(name)).toContainText("data lokasi di dalamnya, bila ada, ikut tersimpan");
  }
  await expect(told("nota.txt")).not.toContainText("lokasi");
  await papers.region
    .page()
    .getByLabel(/^Perkecil foto/)
    .uncheck();
  await papers.attach(file("asli.heic", Buffer.concat([heic, Buffer.from("2")])));
  await expect(told("asli.heic")).not.toContainText("lokasi");
});
