/** An SOP that is being written is tried on a case that nobody keeps. */
import { waysOf } from "../../src/core/trial/ways.ts";
import { PENGELOLAAN_DATA as OURS } from "../support/sops.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { EditorPage } from "./pages/editor.ts";

const WAYS = waysOf(OURS);
const tried = (n: number) => `${n} dari ${WAYS.length} jalan sudah dicoba`;

test("every way is tried, the case lies nowhere, and Back leads to the draft as it was", async ({
  page,
  context,
}) => {
  const editor = new EditorPage(page);
  await editor.beginNext(OURS);
  await editor.open("Identitas");
  await page.getByLabel("Unit kerja").fill("Bidang Contoh");
  await editor.stored();
  const before = await page.evaluate(() => Object.keys(localStorage).toSorted());
  await editor.open("Coba jalankan");

  const trial = page.getByRole("region", { name: "Kasus percobaan" });
  const [first, second] = OURS.steps;
  await expect(trial.getByRole("heading")).toContainText(first?.activity ?? "");
  await expect(page.getByRole("heading", { name: tried(0) })).toBeVisible();
  await expectNoFindings(page, "Coba jalankan");
  await trial.getByRole("group", { name: "Hasil" }).getByRole("button").first().click();
  await expect(trial.getByRole("heading")).toContainText(second?.activity ?? "");
  await expect(trial.getByRole("heading")).toBeFocused();
  await expect(page.getByRole("heading", { name: tried(1) })).toBeVisible();
  await page.getByRole("button", { name: "Mundur satu langkah" }).click();
  await expect(trial.getByRole("heading")).toContainText(first?.activity ?? "");

  // A way far off is come to at once, and what lies before it counts as tried.
  const last = WAYS.at(-1);
  await page
    .getByRole("button", { name: /^Ke sana/ })
    .last()
    .click();
  await expect(trial.getByRole("heading")).toContainText(last?.step.activity ?? "");
  await trial.getByRole("group", { name: "Hasil" }).getByRole("button").last().click();
  await expect(trial.getByRole("heading", { name: /^Kasus percobaan selesai/ })).toBeFocused();
  await page.getByRole("button", { name: "Jalankan semua yang tersisa" }).click();
  await expect(page.getByRole("heading", { name: tried(WAYS.length) })).toBeVisible();
  await expect(page.getByText("Semua jalan sudah dicoba; tidak ada yang buntu.")).toBeVisible();
  await expectNoFindings(page, "Coba jalankan, all tried");

  expect(await page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual(before);
  await page.goBack();
  await expect(page.getByLabel("Unit kerja")).toHaveValue("Bidang Contoh");
  await page.goForward();
  await expect(page.getByRole("heading", { name: tried(WAYS.length) })).toBeVisible();
  const desk = await context.newPage();
  await desk.goto("/kasus/");
  await expect(desk.getByText(/Belum ada kasus/).first()).toBeVisible();
});

test("a change of the draft begins the trial anew, and one without a way is not tried", async ({
  page,
}) => {
  const editor = new EditorPage(page);
  await editor.beginNext(OURS);
  await editor.open("Coba jalankan");
  const trial = page.getByRole("region", { name: "Kasus percobaan" });
  await trial.getByRole("group", { name: "Hasil" }).getByRole("button").first().click();
  await expect(page.getByRole("heading", { name: tried(1) })).toBeVisible();
  await editor.open("Langkah");
  await editor.cell(0, 1).press("Enter");
  await page.keyboard.type(" lagi");
  await page.keyboard.press("Tab");
  await editor.open("Coba jalankan");
  await expect(page.getByRole("heading", { name: tried(0) })).toBeVisible();
  await expect(trial.getByRole("heading")).toContainText("lagi");

  await editor.open("Langkah");
  await page.getByRole("button", { name: "Tambah langkah" }).click();
  await editor.open("Coba jalankan");
  await expect(page.getByText(/temuan pada langkah harus diperbaiki/)).toBeVisible();
  await expectNoFindings(page, "Coba jalankan, not yet");
  await page.getByRole("button", { name: "Lihat temuannya" }).click();
  await expect(editor.grid).toBeVisible();
});
