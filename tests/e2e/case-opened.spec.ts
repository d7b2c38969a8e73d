import { expect, test } from "@playwright/test";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";

const OFFICER = {
  name: "Sri Wahyuni",
  nip: "198703142010012003",
  position: "Pejabat Administrator",
};

test("a case is opened, its first step recorded, and both survive a reload", async ({ page }) => {
  const list = new CaseListPage(page);
  const current = new CasePage(page);
  await list.goto();
  await list.start({ number: "015/TIK/2026", subject: "Data kepegawaian", applicant: "Bappeda" });
  await current.tickAll();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Nota Dinas" })).toBeChecked();
  await current.signAs(OFFICER);
  await current.document("12/ND/2026", "2026-11-23");
  await current.complete();
  await expect(page.getByText("Kini di tangan Pejabat Pengawas")).toBeVisible();
  await current.goOn();
  await expect(current.stepHeading(2)).toBeFocused();
});
