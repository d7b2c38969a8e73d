import { requirementsOf } from "../../../src/core/sop/graph.ts";
import {
  backward,
  checkpoints,
  officer,
  straightCase,
  straightRoute,
} from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { pressOn, tabTo, typeInto } from "../pages/keyboard.ts";
import { storeCases } from "../pages/stored-cases.ts";

test("a case is opened and its first step recorded without a mouse", async ({ page }) => {
  const journey = new Journey(page, SOP);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await new CaseListPage(page).goto();
  await pressOn(page, page.getByRole("link", { name: "Mulai kasus baru" }), "Enter");
  await expect(journey.heading()).toBeFocused();
  // Refused first: the summary's link leads to the field.
  await pressOn(page, button("Mulai kasus baru"), "Enter");
  await expect(page.getByRole("alert")).toBeFocused();
  await pressOn(page, page.getByRole("link", { name: "Isi nomor kasus." }), "Enter");
  await page.keyboard.type("141/PD/2026");
  await typeInto(page, page.getByLabel("Perihal", { exact: true }), "Data sektoral");
  await typeInto(page, page.getByLabel("Pemohon", { exact: true }), "Bappeda");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();

  const step = await journey.step();
  const { name, nip, position } = officer(SOP, step.actor);
  for (const { label } of requirementsOf(step)) {
    await pressOn(page, page.getByRole("checkbox", { name: label, exact: true }), "Space");
  }
  await typeInto(page, page.getByLabel("Nama pelaksana", { exact: true }), name);
  await typeInto(page, page.getByLabel("NIP", { exact: true }), nip);
  await typeInto(page, page.getByLabel("Jabatan", { exact: true }), position);
  await pressOn(page, page.locator(".k-extras > summary"), "Enter");
  await typeInto(page, page.getByLabel("Catatan", { exact: true }), "Tanpa tetikus");
  await pressOn(page, button("Selesaikan langkah"), "Enter");
  await expect(page.getByRole("heading", { name: /^Periksa jawaban/ })).toBeFocused();
  await pressOn(page, button("Ubah Catatan"), "Enter");
  await expect(page.getByLabel("Catatan", { exact: true })).toBeFocused();
  await pressOn(page, button("Selesaikan langkah"), "Enter");
  await pressOn(page, button("Ya, catat langkah ini"), "Enter");
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeFocused();
  await pressOn(page, page.getByRole("link", { name: /^Buka langkah \d+$/ }), "Enter");
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeFocused();
});

test("work is sent back without a mouse", async ({ page }) => {
  const [step] = checkpoints(SOP);
  if (!step) throw new Error("no step sends work back");
  const done = straightRoute(SOP).findIndex(({ id }) => id === step.id);
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: "142/PD/2026", done, openedAt })]);
  await page.goto("/kasus/?kasus=uji-142-PD-2026");
  const outcomes = page.getByRole("group", { name: "Hasil" }).getByRole("radio");
  const wanted = step.outcomes.findIndex(({ id }) => id === backward(SOP, step)?.id);
  await tabTo(page, outcomes.first());
  await page.keyboard.press("Space");
  for (let at = 0; at < wanted; at += 1) await page.keyboard.press("ArrowDown");
  await expect(outcomes.nth(wanted)).toBeChecked();
  await typeInto(page, page.getByLabel("Alasan", { exact: true }), "Belum cocok");
  const { name, position } = officer(SOP, step.actor);
  await typeInto(page, page.getByLabel("Nama pelaksana", { exact: true }), name);
  await typeInto(page, page.getByLabel("Jabatan", { exact: true }), position);
  await pressOn(page, page.getByRole("button", { name: "Kembalikan" }), "Enter");
  await expect(page.getByRole("heading", { name: /^Periksa jawaban/ })).toBeFocused();
  await pressOn(page, page.getByRole("button", { name: "Ya, kembalikan" }), "Enter");
  await expect(page.getByRole("heading", { name: /dikembalikan$/ })).toBeFocused();
});
