import { officer, straightCase, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const NUMBER = "171/PD/2026";

test("who will do a step is said beforehand: in its form, among the steps, in the list", async ({
  page,
}) => {
  const [, current, next] = straightRoute(SOP);
  if (!current || !next) throw new Error("three steps expected");
  const openedAt = Date.now() - 3_600_000;
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: 1, openedAt })]);
  const journey = new Journey(page, SOP);
  await page.goto("/kasus/?kasus=uji-171-PD-2026");
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  await name.fill("Orang lain");
  const steps = page.getByRole("navigation", { name: "Langkah-langkah" }).getByRole("listitem");

  for (const [step, who] of [
    [next, "Petugas Berikut"],
    [current, "Petugas Kini"],
  ] as const) {
    await journey.act("Tugaskan pelaksana");
    await page.getByLabel("Langkah", { exact: true }).selectOption(step.id);
    await page.getByRole("button", { name: "Tugaskan" }).click();
    await expect(page.getByRole("alert")).toContainText("Isi nama.");
    await name.fill(who);
    await page.getByLabel("Jabatan").fill(officer(SOP, step.actor).position);
    await page.getByRole("button", { name: "Tugaskan" }).click();
    await expect(steps.nth(step.number - 1)).toContainText(who);
  }
  await expect(name).toHaveValue("Petugas Kini");
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await expect(new CaseListPage(page).row(NUMBER)).toContainText("Petugas Kini");
  await new CaseListPage(page).open(NUMBER);
  await journey.section("Riwayat");
  await expect(page.locator(".k-history")).toContainText(
    `Langkah ${next.number} ditugaskan kepada Petugas Berikut`,
  );
});
