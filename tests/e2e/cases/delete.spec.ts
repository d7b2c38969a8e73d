import { straightCase } from "../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../support/sops.ts";
import { expect, test } from "../journeys.ts";
import { CaseListPage } from "../pages/case-list.ts";
import { Journey } from "../pages/journey.ts";
import { storeCases } from "../pages/stored-cases.ts";

test("a case is deleted only after its file was offered and the person is sure", async ({
  page,
}) => {
  const openedAt = Date.now() - 3_600_000;
  const numbers = ["091/PD/2026", "092/PD/2026"];
  await storeCases(
    page,
    numbers.map((number) => straightCase(SOP, { number, done: 1, openedAt })),
  );
  const journey = new Journey(page, SOP);
  await page.goto("/kasus/?kasus=uji-091-PD-2026");
  await journey.act("Hapus kasus");
  await expect(page.getByText("Penghapusan tidak dapat diurungkan.")).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  const file = await (await saved).path();
  await page.getByRole("button", { name: "Hapus kasus" }).click();
  await expect(page.getByRole("alert")).toContainText("Pilih “Ya” bila kasus memang dihapus.");
  await page.getByRole("radio", { name: "Ya, hapus" }).check();
  await page.getByRole("button", { name: "Hapus kasus" }).click();

  const list = new CaseListPage(page);
  await expect(page.getByRole("heading", { name: "Daftar kasus" })).toBeFocused();
  await expect(list.row("092/PD/2026")).toBeVisible();
  await expect(list.row("091/PD/2026")).toHaveCount(0);
  await page.reload();
  await expect(list.row("092/PD/2026")).toBeVisible();
  await expect(list.row("091/PD/2026")).toHaveCount(0);
  await page.goto("/kasus/?kasus=uji-091-PD-2026");
  await expect(page.getByText("Kasus ini tidak ada di peramban ini.")).toBeVisible();

  // The file that was offered brings it back.
  await page.goto("/kasus/?tampil=berkas");
  await page.getByLabel("Berkas kasus").setInputFiles(file);
  await page.getByRole("button", { name: "Tambahkan kasus" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
});
