/** What an SOP that is being written will be on paper, before anything leaves the page. */
import { readFile } from "node:fs/promises";
import { rawPdf } from "../support/raw-pdf.ts";
import { PENGELOLAAN_DATA as OURS } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { EditorPage } from "./pages/editor.ts";

const pages = (editor: EditorPage) => editor.page.getByRole("img", { name: /^Halaman \d+ dari/ });

test("the papers are seen page by page as their PDF has them, marked, beside what changed", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.beginNext(OURS);
  await page.getByRole("link", { name: "Identitas" }).click();
  await page.getByLabel("Unit kerja").fill("Bidang Contoh");
  await editor.open("Pratinjau");

  await expect(page.getByText("Bidang Contoh").first()).toBeAttached();
  await expect(page.getByText("KONSEP – BELUM DITERBITKAN").first()).toBeVisible();
  await expect(page.getByText(/^Unit kerja: .*menjadi “Bidang Contoh”/)).toBeVisible();
  await expectNoFindings(page, "Pratinjau");
  const sizes = new Set<string | null>();
  for (const name of ["Naskah SOP", "Formulir kosong"]) {
    for (const paper of ["A4", "F4"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.getByRole("button", { name: paper, exact: true }).click();
      await expect(page.getByText(new RegExp(`^\\d+ halaman ${paper}$`))).toBeVisible();
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: "Unduh PDF ini" }).click();
      const file = await coming;
      const pdf = rawPdf(await readFile(await file.path()));
      expect(pdf.pages).toHaveLength(await pages(editor).count());
      expect(file.suggestedFilename()).toContain(`-${paper.toLowerCase()}.pdf`);
      sizes.add(await pages(editor).first().getAttribute("viewBox"));
    }
  }
  expect(sizes.size).toBe(4);

  await editor.open("Identitas");
  await expect(page.getByLabel("Unit kerja")).toHaveValue("Bidang Contoh");
});

test("a draft with nothing to draw says so, and a new SOP has no version to be compared with", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await editor.open("Pratinjau");

  await expect(page.getByText(/^Belum ada yang dapat ditampilkan/)).toBeVisible();
  await expect(page.getByText(/^SOP ini belum pernah terbit/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Unduh PDF ini" })).toHaveCount(0);
  await expectNoFindings(page, "Pratinjau, empty");
});

test("the list of changes takes no height from the pages, and pages keep within the window", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.beginNext(OURS);
  await editor.open("Pratinjau");
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await pages(editor).first().waitFor();
    const sheet = await pages(editor).first().boundingBox();
    const [, , across = 1, down = 1] = ((await pages(editor).first().getAttribute("viewBox")) ?? "")
      .split(" ")
      .map(Number);
    if (sheet === null) throw new Error("no page is shown");
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(width);
    // As tall as its paper, whatever stands beside it.
    expect(sheet.height / sheet.width).toBeCloseTo(down / across, 1);
  }
});
