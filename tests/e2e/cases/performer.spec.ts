import type { Page } from "@playwright/test";
import { ME } from "../../../src/browser/places.ts";
import { officer, straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";

async function start(page: Page, number: string) {
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number, subject: "S", applicant: "P" });
}

test("who did a part is filled in next time, for that part alone, and can be forgotten", async ({
  page,
}) => {
  const [first, second] = straightRoute(SOP);
  if (!first || !second || first.actor === second.actor) throw new Error("two actors expected");
  const known = officer(SOP, first.actor);
  const journey = new Journey(page, SOP);
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  await start(page, "121/PD/2026");
  await expect(name).toHaveValue("");
  await journey.forward();
  await journey.case.goOn();
  await expect(name).toHaveValue("");

  await start(page, "122/PD/2026");
  await expect(name).toHaveValue(known.name);
  await expect(page.getByLabel("NIP", { exact: true })).toHaveValue(known.nip);
  await expect(page.getByLabel("Jabatan", { exact: true })).toHaveValue(known.position);
  await page.getByRole("button", { name: "Lupakan orang ini" }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("");

  await start(page, "123/PD/2026");
  await expect(name).toHaveValue("");
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain(known.name);
});

test("“Saya” by name is filled in where the part is one of mine, and nowhere else", async ({
  page,
}) => {
  const [first, second] = straightRoute(SOP);
  const roleOf = (id = "") => SOP.actors.find((actor) => actor.id === id)?.name ?? "";
  const me = { v: 1, name: "Siti Contoh", roles: [roleOf(first?.actor)] };
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    ME,
    JSON.stringify(me),
  ] as const);
  await start(page, "125/PD/2026");
  const name = page.getByLabel("Nama pelaksana", { exact: true });
  await expect(name).toHaveValue(me.name);
  // Nothing is remembered of that name yet, so there is nothing to forget.
  await expect(page.getByRole("button", { name: "Lupakan orang ini" })).toHaveCount(0);
  await expect(page.getByLabel("Jabatan", { exact: true })).toHaveValue("");
  const journey = new Journey(page, SOP);
  await journey.forward();
  await journey.case.goOn();
  await expect(journey.heading()).toContainText(`Langkah ${second?.number}`);
  await expect(name).toHaveValue("");
});

test("an unusual NIP is told and stops nothing", async ({ page }) => {
  const journey = new Journey(page, SOP);
  await start(page, "124/PD/2026");
  const step = await journey.step();
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  await page.getByLabel("NIP", { exact: true }).fill("19871399");
  await expect(page.getByText("NIP lazimnya 18 angka, ini 8.")).toBeVisible();
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("heading", { name: /^Periksa jawaban/ })).toBeFocused();
});
