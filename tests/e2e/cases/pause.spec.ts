import { officer, straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

const NUMBER = "091/PD/2026";
const CASE = "/kasus/?kasus=uji-091-PD-2026";
const HEAD = officer(SOP, SOP.signOff[0]?.actor ?? "");

test("time stands still while the applicant is waited for, and no step ends meanwhile", async ({
  page,
}) => {
  const openedAt = Date.now() - 60_000;
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: 0, openedAt })]);
  const journey = new Journey(page, SOP);
  await page.goto(CASE);
  const step = await journey.step();
  await journey.act("Hentikan atau lanjutkan waktu");
  await page.getByRole("button", { name: "Hentikan waktu" }).click();
  await expect(page.getByRole("alert")).toContainText("Tulis yang ditunggu.");
  await page.getByLabel("Alasan", { exact: true }).fill("Menunggu pemohon");
  await page.getByLabel("Nama yang menghentikan").fill(HEAD.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(HEAD.position);
  await page.getByRole("button", { name: "Hentikan waktu" }).click();

  const told = page.locator(".k-callout", { hasText: "Waktu berhenti sejak" });
  await expect(told).toContainText("Menunggu pemohon");
  await expect(page.locator(".k-clocks")).toContainText("Waktu berhenti");
  await journey.fill(step, step.outcomes[0]?.label ?? "");
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await expect(page.getByRole("alert")).toContainText("Lanjutkan waktunya dahulu.");

  await page.goto("/kasus/");
  await expect(new CaseListPage(page).row(NUMBER)).toContainText("Waktu berhenti");
  await new CaseListPage(page).open(NUMBER);

  await told.getByRole("link", { name: "Lanjutkan waktu" }).click();
  await expect(page.getByText("Waktu dihitung lagi mulai sekarang.")).toBeVisible();
  await page.getByLabel("Nama yang melanjutkan").fill(HEAD.name);
  await page.getByLabel("Jabatan", { exact: true }).fill(HEAD.position);
  await page.getByRole("button", { name: "Lanjutkan waktu" }).click();
  await expect(journey.heading()).toBeFocused();
  await expect(told).toHaveCount(0);
  await journey.forward();
  await page.getByRole("link", { name: "Riwayat", exact: true }).click();
  await expect(page.getByText(/Waktu dihentikan oleh .* Alasan: Menunggu pemohon/)).toBeVisible();
  await expect(page.getByText(/Waktu dilanjutkan oleh/)).toBeVisible();
});

test("a note is pinned to a step until it is taken down; the history keeps it", async ({
  page,
}) => {
  const openedAt = Date.now() - 60_000;
  await storeCases(page, [straightCase(SOP, { number: NUMBER, done: 1, openedAt })]);
  const journey = new Journey(page, SOP);
  await page.goto(CASE);
  const { number } = await journey.step();
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  await page.getByLabel("Catatan kasus", { exact: true }).fill("Surat asli di lemari 2");
  await page.getByLabel(`Langkah ${number}`, { exact: true }).check();
  await page.getByLabel("Ya, sampai dilepas").check();
  await page.getByRole("button", { name: "Tambahkan catatan" }).click();
  await expect(page.getByLabel("Catatan kasus", { exact: true })).toHaveValue("");
  await page.getByRole("link", { name: "Langkah kini" }).click();
  const pinned = page.locator(".k-callout", { hasText: "Surat asli di lemari 2" });
  await expect(pinned).toBeVisible();
  await pinned.getByRole("button", { name: /^Lepas sematan/ }).click();
  await expect(pinned).toHaveCount(0);
  await page.getByRole("link", { name: "Riwayat", exact: true }).click();
  await expect(
    page.getByText(`Catatan tersemat pada langkah ${number}: Surat asli di lemari 2`),
  ).toBeVisible();
  // Where it is told, it is pinned again.
  const again = { name: `Sematkan pada langkah ${number}: Surat asli di lemari 2` };
  await page.getByRole("button", again).click();
  await expect(page.getByText(`Catatan disematkan pada langkah ${number}`)).toBeVisible();
  await page.getByRole("link", { name: "Langkah kini" }).click();
  await expect(pinned).toBeVisible();
});
