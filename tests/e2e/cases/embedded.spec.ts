import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";

const CASE = { number: "031/PD/2026", subject: "Data sektoral", applicant: "Bappeda" };

test("the SOP page lists its running cases and leads to a new one", async ({ page }) => {
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start(CASE);
  await page.goto("/sop/pengelolaan-data/");
  const cases = page.getByRole("region", { name: "Kasus Pengelolaan Data" });
  await cases.scrollIntoViewIfNeeded();
  await expect(cases.getByRole("link", { name: new RegExp(CASE.number) })).toBeVisible();
  await cases.getByRole("link", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("heading", { name: "Mulai kasus baru" })).toBeVisible();
});
