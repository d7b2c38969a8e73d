import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";

test("a paper that is not there is recorded as absent with its reason, and can turn up", async ({
  page,
}) => {
  const journey = new Journey(page, SOP);
  await new CaseListPage(page).goto();
  await new CaseListPage(page).start({ number: "111/PD/2026", subject: "S", applicant: "P" });
  const step = await journey.step();
  const label = step.requirements?.items[0]?.label ?? "";
  const absent = page.getByRole("button", { name: `Tidak ada ${label}` });
  const reason = page.getByLabel(`Mengapa tidak ada: ${label}`);
  const paper = page.getByRole("checkbox", { name: label });

  await absent.click();
  await expect(reason).toBeFocused();
  await page.getByRole("button", { name: "Catat tidak ada" }).click();
  await expect(page.getByText(`Tulis mengapa ${label} tidak ada.`)).toBeVisible();
  await page.getByRole("button", { name: "Batal", exact: true }).click();
  await expect(paper).toBeFocused();

  await absent.click();
  await reason.fill("Disampaikan lisan");
  await page.getByRole("button", { name: "Catat tidak ada" }).click();
  await expect(page.getByText("tidak ada (Disampaikan lisan)")).toBeVisible();
  await expect(paper).toHaveCount(0);
  await page.getByRole("button", { name: `Ternyata ada ${label}` }).click();
  await expect(paper).toBeChecked();
  await expect(paper).toBeFocused();

  await paper.uncheck();
  await absent.click();
  await reason.fill("Disampaikan lisan");
  await page.getByRole("button", { name: "Catat tidak ada" }).click();
  await page.getByRole("button", { name: `Ternyata ada ${label}` }).waitFor();
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByText("Tidak ada (Disampaikan lisan)")).toBeVisible();
  await page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
  await expect(page.getByRole("heading", { name: /selesai dicatat$/ })).toBeFocused();
});
