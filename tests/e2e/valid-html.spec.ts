/** Every page is valid HTML: as it was built, and as the islands leave it in the browser. */
import { glob, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { htmlFaults } from "../support/html-validity.ts";
import { pdfOf, sealed } from "../support/paper-cases.ts";
import { expect, test } from "./fixtures.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { MonitoringPage } from "./pages/monitoring.ts";

for await (const file of glob("**/*.html", { cwd: "dist" })) {
  test(`${file} is valid as built`, async () => {
    expect(await htmlFaults(await readFile(`dist/${file}`, "utf8"))).toEqual([]);
  });
}

const expectValid = async (page: Page, state: string) =>
  expect(await htmlFaults(await page.content()), state).toEqual([]);

test("the checklist is valid in its list, its form, its errors and its sections", async ({
  page,
}) => {
  const list = new CaseListPage(page);
  await list.goto();
  await expectValid(page, "empty list");
  await list.start({ number: "044/PD/2026", subject: "Data sektoral", applicant: "Bappeda" });
  await expectValid(page, "current step");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("alert", { name: "Ada yang perlu diperbaiki" })).toBeFocused();
  await expectValid(page, "refused form");
  for (const name of ["Bagan alir", "Riwayat", "Berkas dan tindakan"]) {
    await page
      .getByRole("navigation", { name: "Bagian kasus" })
      .getByRole("link", { name })
      .click();
    await expect(page.getByRole("heading", { name: new RegExp(`^${name}`) })).toBeFocused();
    await expectValid(page, name);
  }
  await list.goto();
  await expect(list.row("044/PD/2026")).toBeVisible();
  await expectValid(page, "list with a case");
});

test("the figures and a verdict are valid", async ({ page }) => {
  await new MonitoringPage(page).open();
  await expectValid(page, "figures");
  await page.goto("/verifikasi/");
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles({
    name: "kasus.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(pdfOf(sealed()).bytes),
  });
  await expect(page.getByRole("heading", { name: "Utuh" })).toBeVisible();
  await expectValid(page, "verdict");
});
