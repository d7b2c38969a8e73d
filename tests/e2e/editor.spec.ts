/** An SOP is written in the browser: pasted, drawn, kept. */
import { symbolOf } from "../../src/core/sop/symbol.ts";
import { PENGELOLAAN_DATA as OURS } from "../support/sops.ts";
import { expect, test } from "./journeys.ts";
import { long } from "./long.ts";
import { EditorPage } from "./pages/editor.ts";

const ACTIVITY = 1;

test("our own table is pasted, its symbols are placed by keys, and the chart stands", async ({
  page,
}) => {
  long("places every symbol of the SOP by its key");
  const editor = new EditorPage(page);
  await editor.begin();
  const acts = await editor.takeTable(OURS);
  expect(acts, "acts from a pasted table to its chart").toBeLessThan(60);

  const shapes = page.locator(".s-chart .s-shape");
  await expect(shapes).toHaveCount(OURS.steps.length);
  const names = page.locator(".s-chart .s-exit-name");
  for (const step of OURS.steps) {
    if (symbolOf(OURS, step) !== "diamond") continue;
    for (const { label } of step.outcomes)
      await expect(names.getByText(label).first()).toBeVisible();
  }
  await expect(page.getByText(/belum mempunyai pelaksana/)).toHaveCount(0);

  await editor.stored();
  await page.reload();
  await expect(shapes).toHaveCount(OURS.steps.length);
  await expect(editor.row(0)).toContainText("dibaca: 30 menit");
});

for (const by of ["a press", "Escape"]) {
  test(`a window asked for as another is closed by ${by} opens all the same`, async ({ page }) => {
    const editor = new EditorPage(page);
    await editor.begin();
    await page.getByRole("button", { name: "Tambah langkah" }).click();
    const number = editor.cell(0, 0);
    await number.press("Enter");
    await expect(editor.dialog).toBeVisible();
    await page.evaluate(async (isPress) => {
      const dialog = document.querySelector<HTMLDialogElement>("dialog[open]");
      const done = [...(dialog?.querySelectorAll("button") ?? [])].at(-1);
      if (isPress) done?.click();
      else dialog?.requestClose();
      // The key comes before the browser draws: all that runs by then is what was put off until now.
      for (let n = 0; n < 20; n += 1) await null;
      const key = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(key);
    }, by === "a press");
    await expect(number).not.toBeFocused();
    await expect(editor.dialog).toBeVisible();
    await editor.dialog.getByRole("button", { name: "Selesai", exact: true }).click();
    await expect(number).toBeFocused();
  });
}

test("a finding leads to its cell, and to its box", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  await expect(editor.cell(0, ACTIVITY)).toBeFocused();
  await page.keyboard.type("Menerima surat");
  await page.keyboard.press("Escape");
  const finding = (text: string) =>
    page.getByRole("listitem").filter({ hasText: text }).getByRole("button");
  await finding("Langkah 1 belum berisi kegiatan").click();
  await expect(editor.cell(0, ACTIVITY)).toBeFocused();
  await finding("Nama SOP belum diisi").click();
  await expect(page.getByLabel("Nama SOP")).toBeFocused();
});

test("the grid is walked, filled, moved and undone by keys alone", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  await expect(editor.cell(0, ACTIVITY)).toBeFocused();
  await page.keyboard.type("Satu");
  await page.keyboard.press("Enter");
  await expect(editor.cell(1, ACTIVITY)).toBeFocused();
  await page.keyboard.type("Dua");
  await page.keyboard.press("Enter");
  await expect(editor.cell(2, ACTIVITY)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("F2");
  await page.keyboard.type(" kali");
  await page.keyboard.press("Escape");
  await expect(editor.cell(1, ACTIVITY)).toHaveText("Dua");
  await expect(editor.cell(1, ACTIVITY)).toBeFocused();

  await page.keyboard.press("Alt+ArrowUp");
  await expect(editor.cell(0, ACTIVITY)).toHaveText("Dua");
  await expect(editor.cell(0, ACTIVITY)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(editor.cell(0, ACTIVITY)).toHaveText("Satu");
  await page.keyboard.press("Insert");
  await expect(editor.cell(2, ACTIVITY)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await editor.dialog.getByRole("button", { name: "Hapus langkah" }).click();
  await expect(editor.grid.locator("tbody tr")).toHaveCount(3);
});

test("a row is dragged by its number, and its place taken back", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  for (const text of ["Satu", "Dua", "Tiga"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await expect(editor.cell(3, 0)).toBeVisible();
  await editor.cell(2, 0).dragTo(editor.cell(0, ACTIVITY));
  const order = () => editor.grid.locator("tbody .s-text").allTextContents();
  await expect.poll(async () => (await order()).filter(Boolean)).toEqual(["Tiga", "Satu", "Dua"]);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect.poll(async () => (await order()).filter(Boolean)).toEqual(["Satu", "Dua", "Tiga"]);
});

test("what was typed last is there after a reload in the midst of typing", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  await expect(editor.cell(0, ACTIVITY)).toBeFocused();
  await page.keyboard.type("Menerima surat permohonan");
  await page.reload();

  await expect(editor.cell(0, ACTIVITY)).toHaveText("Menerima surat permohonan");
  await editor.stored();
});

test("what two tabs type into one draft is all kept", async ({ page, context }) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  await editor.stored();
  const other = new EditorPage(await context.newPage());
  await other.page.goto(page.url());
  await other.cell(0, ACTIVITY).waitFor();

  for (const [one, text] of [
    [editor, "Tulisan tab pertama"],
    [other, "Tulisan tab kedua"],
  ] as const) {
    await one.cell(0, ACTIVITY).press("Enter");
    await one.page.keyboard.type(text);
    await one.page.keyboard.press("Escape");
    await one.cell(0, ACTIVITY).press("F2");
    await one.page.keyboard.type(text);
    await one.page.keyboard.press("Tab");
    await one.stored();
  }

  await page.goto("/susun/");
  const drafts = page.getByRole("region", { name: "Konsep" }).getByRole("link");
  await drafts.first().waitFor();
  const kept: string[] = [];
  for (let n = (await drafts.count()) - 1; n >= 0; n -= 1) {
    await drafts.nth(n).click();
    await editor.cell(0, ACTIVITY).waitFor();
    kept.push((await editor.cell(0, ACTIVITY).textContent()) ?? "");
    await page.getByRole("link", { name: "Semua konsep" }).click();
    await drafts.first().waitFor();
  }
  expect(kept.join(" ").replaceAll("\u00AD", "")).toContain("Tulisan tab pertama");
  expect(kept.join(" ").replaceAll("\u00AD", "")).toContain("Tulisan tab kedua");
});

test("the next version is begun from the published one, and its differences are told", async ({
  page,
}) => {
  await page.goto("/susun/");
  await page
    .getByRole("button", { name: `Susun versi berikutnya dari ${OURS.identity.name}` })
    .click();
  const editor = new EditorPage(page);
  await expect(editor.row(0)).toContainText("dibaca");
  await page.getByRole("link", { name: "Identitas" }).click();
  await page.getByLabel("Tanggal Efektif", { exact: true }).fill("2 Januari 2027");
  await page
    .getByLabel("Dasar hukum", { exact: true })
    .fill("Undang-undang Nomor 14 tahun 2008\nPeraturan lain");
  const laws = page.getByRole("list", { name: "Status dasar hukum" });
  await expect(laws).toContainText("UU 14/2008: Berlaku");
  await expect(laws).toContainText("Peraturan lain: belum dikenal situs ini");

  await page.getByRole("link", { name: "Perubahan" }).click();
  await expect(page.getByText("Tanggal efektif: “kosong” menjadi “2 Januari 2027”.")).toBeVisible();
});

test("a bad file and a bad paste are refused in a sentence, and nothing in them runs", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.begin();
  await page.getByRole("button", { name: "Impor tabel" }).click();
  const give = (name: string, text: string) =>
    editor.dialog
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
  for (const [name, text] of [
    ["rusak.docx", "PK\u0003\u0004 bukan zip"],
    ["kosong.xlsx", ""],
    ["surat.pdf", "%PDF-1.7"],
  ] as const) {
    await give(name, text);
    await expect(editor.dialog.getByRole("alert")).not.toBeEmpty();
  }
  await editor.paste(
    `<table><tr><th>No</th><th>Kegiatan</th><th>Staf</th></tr><tr><td>1</td><td>Masuk<script>window.ran = 1</script><img src=x onerror="window.ran = 2"></td><td>✔</td></tr></table>`,
  );
  await editor.dialog.getByRole("button", { name: "Ambil 1 langkah" }).click();
  await expect(editor.cell(0, ACTIVITY)).toContainText("Masuk");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});
