import { straightRoute } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { long } from "../long.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";

const CASE = { number: "041/PD/2026", subject: "Data sektoral", applicant: "Bappeda" };

test("a case goes straight through, from the empty list to its seal", async ({ page }) => {
  long("walks every step of the SOP");
  const journey = new Journey(page, SOP);
  const list = new CaseListPage(page);
  await list.goto();
  await list.start(CASE);
  for (const { number } of straightRoute(SOP)) {
    expect((await journey.forward()).number).toBe(number);
    const next = page.getByRole("link", { name: /^(Buka langkah \d+|Sahkan kasus)$/ });
    await next.click();
  }
  await journey.seal();
  await expect(page.getByText("Bukan TTE tersertifikasi")).toBeVisible();
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  await page.getByRole("link", { name: /^Selesai/ }).click();
  await expect(list.row(CASE.number)).toContainText("Disahkan");
});
