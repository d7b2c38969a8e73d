/** Shortcuts, undo, the one voice for screen readers, and the warning before unsaved work is left. */
import { requirementsOf } from "../../../src/core/sop/graph.ts";
import { officer, straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CasePage } from "../pages/case.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { settled, storeCases } from "../pages/stored-cases.ts";

const NUMBER = "181/PD/2026";
const CASE = "kasus/?kasus=uji-181-PD-2026";
const stored = () =>
  straightCase(SOP, { number: NUMBER, done: 0, openedAt: Date.now() - 3_600_000 });

test("“?” lists the shortcuts, each does what it says, and they can be turned off", async ({
  page,
}) => {
  await storeCases(page, [stored()]);
  await page.goto("kasus/");
  await new CaseListPage(page).row(NUMBER).waitFor();
  const dialog = page.getByRole("dialog", { name: "Pintasan papan ketik" });
  // Keys work once it has been read that they are wanted, which nothing shows.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const listed = async () => (await dialog.locator("kbd").allTextContents()).toSorted();
  await expect.poll(listed).toEqual(["b", "c", "d", "k", "u"]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.keyboard.press("c");
  const search = page.getByLabel("Cari kasus");
  await expect(search).toBeFocused();
  // While typing, letters are letters.
  await page.keyboard.type("bd?");
  await expect(search).toHaveValue("bd?");
  await page.goto(CASE);
  const paper = page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  await paper.waitFor();
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(paper).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Urungkan" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(paper).not.toBeChecked();
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { name: "Daftar kasus" })).toBeFocused();
  await page.keyboard.press("b");
  await expect(page.getByRole("heading", { name: "Mulai kasus baru" })).toBeFocused();

  await page.keyboard.press("?");
  await dialog.getByRole("checkbox", { name: "Pintasan aktif" }).uncheck();
  await dialog.getByRole("button", { name: "Tutup" }).click();
  await settled(page, { shortcuts: false });
  await page.reload();
  await page.getByRole("heading", { name: "Mulai kasus baru" }).waitFor();
  await page.keyboard.press("d");
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "Mulai kasus baru" })).toBeVisible();
});

test("a tick can be undone where it was given, and one voice says each change", async ({
  page,
}) => {
  await storeCases(page, [stored()]);
  await page.goto(CASE);
  const journey = new Journey(page, SOP);
  const [item] = requirementsOf(await journey.step());
  const paper = page.getByRole("checkbox", { name: item?.label ?? "" });
  const voice = page.getByRole("status");
  await expect(voice).toHaveCount(1);
  await paper.check();
  await expect(voice).toHaveText(`${item?.label}: ada.`);
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(paper).not.toBeChecked();
  await expect(voice).toHaveText(`${item?.label}: belum ada.`);
  await page.reload();
  await expect(paper).not.toBeChecked();
  await journey.forward();
  await expect(voice).toHaveCount(1);
  await expect(voice).toHaveText("Tersimpan.");
});

test("leaving is asked about while an accepted entry is not on the disk, and not otherwise", async ({
  page,
}) => {
  await storeCases(page, [stored()]);
  await page.goto(CASE);
  const paper = page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
  await paper.waitFor();
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if (String(given[1]).startsWith("case/"))
        throw new DOMException("full", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  // The box shows what is on the disk, so it does not stay ticked.
  await paper.click();
  await expect(page.locator(".ui-save")).toContainText("Gagal menyimpan");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await new CasePage(page).tick(paper);
  await expect(page.locator(".ui-save")).toContainText("Tersimpan");
  await page.reload();
  await expect(paper).toBeChecked();
  expect(asked).toEqual(["beforeunload"]);
});

test("ticks given just before the step is declared count", async ({ page }) => {
  await storeCases(page, [stored()]);
  await page.goto(CASE);
  const journey = new Journey(page, SOP);
  const step = await journey.step();
  const current = journey.case;
  await current.choose(step.outcomes[0]?.label ?? "");
  await current.signAs(officer(SOP, step.actor));
  // All in one task of the browser: nothing can be stored in between.
  await current.requirements.evaluateAll((boxes: HTMLInputElement[]) => {
    for (const box of boxes) box.click();
    boxes[0]?.form?.requestSubmit();
  });
  await expect(page.getByRole("heading", { name: /^Periksa jawaban Anda/ })).toBeVisible();
});
