import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";

test("a paraf is drawn on the screen, refused while blank, kept over a reload and recorded", async ({
  page,
}) => {
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: "321/PD/2026", subject: "S", applicant: "P" });
  const step = await journey.step();
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  await journey.case.extras();
  await page.getByRole("radio", { name: "Digambar di layar" }).check();
  const pad = page.locator(".k-pad");
  await pad.waitFor();
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("alert")).toContainText("Gambar dahulu");

  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error("no pad");
  await page.mouse.move(box.x + 30, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 30, { steps: 8 });
  await page.mouse.move(box.x + 140, box.y + 70, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator(".k-extras")).toContainText("Paraf: digambar");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Digambar di layar" })).toBeChecked();
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  const answers = page.locator(".k-answers");
  await expect(answers).toContainText("Digambar di layar");
  await page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeFocused();
  const steps = page.getByRole("navigation", { name: "Langkah-langkah" });
  await steps.getByRole("link", { name: step.activity }).click();
  await expect(answers).toContainText("ParafDigambar di layar");
});
