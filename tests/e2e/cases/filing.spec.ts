import { officer } from "../../support/routes.ts";
import { shortCase } from "../../support/short-cases.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const HEAD = officer(SOP, SOP.signOff[0]?.actor ?? "");

test("what archives file by is written on the case, and told in its history", async ({ page }) => {
  const log = shortCase("093/PD/2026");
  const caseId = log[0]?.event.type === "CaseOpened" ? log[0].event.caseId : "";
  await storeCases(page, [log]);
  await page.goto(`/kasus/?kasus=${encodeURIComponent(caseId)}`);
  const journey = new Journey(page, SOP);
  await journey.act("Isi data arsip");
  await page.getByRole("button", { name: "Catat data arsip" }).click();
  await expect(page.getByRole("alert")).toContainText("Belum ada yang diubah.");
  await page.getByLabel("Kode klasifikasi", { exact: true }).fill("000.7.2");
  await page.getByLabel("Sifat", { exact: true }).fill("terbatas");
  await page.getByLabel("Nama yang mengisi").fill(HEAD.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(HEAD.position);
  await page.getByRole("button", { name: "Catat data arsip" }).click();
  await expect(page.getByRole("heading", { name: "Berkas dan tindakan" })).toBeVisible();
  await journey.act("Isi data arsip");
  await expect(page.getByLabel("Kode klasifikasi", { exact: true })).toHaveValue("000.7.2");
  await page.getByRole("link", { name: "Riwayat", exact: true }).click();
  await expect(page.getByText(/Kode klasifikasi ditulis oleh .*: “000\.7\.2”/)).toBeVisible();
  await expect(page.getByText(/Sifat ditulis oleh .*: “terbatas”/)).toBeVisible();
});
