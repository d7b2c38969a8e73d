/** Paper without a network: after one visit a case becomes a PDF, and a PDF is verified. */
import { signedLater } from "../support/later-signature.ts";
import { ownPdfOf, sealed } from "../support/paper-cases.ts";
import { expect, test } from "./fixtures.ts";
import { CaseListPage } from "./pages/case-list.ts";

test.use({ serviceWorkers: "allow" });

test("a case is saved as PDF and a PDF signed since is verified with the network gone", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await context.setOffline(true);

  const list = new CaseListPage(page);
  await list.goto();
  await list.start({ number: "031/TIK/2026", subject: "Luring", applicant: "Bappeda" });
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh PDF" }).click();
  expect((await download).suggestedFilename()).toMatch(/^031-TIK-2026-.*\.pdf$/);

  await page.goto("/verifikasi/");
  await page.getByLabel("Pilih PDF atau berkas kasus").setInputFiles({
    name: "kasus.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(signedLater(ownPdfOf(sealed()).bytes)),
  });
  await expect(page.getByText("sama persis dengan cetakan ulang")).toBeVisible();
});
