/** An office that says how long it keeps closed cases: who may erase is shown what is past, and lets it go together. */
import { officeWithKeys } from "../../support/nats.ts";
import { expect } from "../fixtures.ts";
import { expectNoFindings } from "../pages/audit.ts";
import { type OfficerAt, opens, partOf, testOffice } from "./office.ts";

const CANCELS = officeWithKeys().office.roles.find(({ may }) => may.includes("cancel"))?.name ?? "";
const ANI = { id: "aniaaaaaaaaa", name: "Ani", roles: ["Arsiparis"] };
const BUDI = { id: "budibbbbbbbb", name: "Budi", roles: [partOf(0), CANCELS] };
const YEAR = 365 * 86_400_000;

async function cancels(officer: OfficerAt, number: string) {
  const { page, office } = officer;
  await opens(officer, number);
  await office.share();
  await page.getByRole("link", { name: "Berkas dan tindakan" }).click();
  await page.getByRole("link", { name: "Batalkan kasus" }).click();
  await page.getByLabel("Alasan", { exact: true }).fill("Dibuka dua kali");
  await page.getByLabel("Nama yang membatalkan").fill("Budi");
  await page.getByLabel("Jabatan", { exact: true }).fill("Staf");
  await page.getByRole("button", { name: "Batalkan kasus" }).click();
  await page.getByText("Kasus dibatalkan").first().waitFor();
  await office.isShared();
}

testOffice(
  "cases past their time are shown to who may erase, saved first, and erased together",
  { members: [ANI, BUDI], what: "two browsers, and axe in each of their states" },
  async (ani, budi) => {
    const { page } = ani;
    const past = page.locator("details").filter({ hasText: "Lewat masa simpan" });
    for (const number of ["1/PP", "2/PP"]) await cancels(budi, number);
    await opens(budi, "3/PP");
    await budi.office.share();

    // Without a rule nothing is shown, and nothing to who may not erase.
    const ruled = { retention: { sealedYears: null, cancelledYears: 2, written: [] } };
    await ani.list.goto();
    await page.getByText("Tersambung ke kantor.").waitFor();
    await expect(past).toHaveCount(0);
    for (const { front } of [ani, budi]) front.says(ruled);
    await budi.list.goto();
    await budi.page.getByText("Tersambung ke kantor.").waitFor();
    await expect(budi.page.getByText("Lewat masa simpan")).toHaveCount(0);

    // Before the time is over none is named; after it those that are closed, with the day.
    await ani.list.goto();
    await past.locator("summary").click();
    await expect(past).toContainText("Tidak ada kasus yang lewat masa simpan.");
    await expectNoFindings(page, "nothing is past its time");
    await page.clock.setFixedTime(Date.now() + 3 * YEAR);
    await ani.list.goto();
    await past.locator("summary").click();
    await expect(past.getByRole("checkbox")).toHaveCount(2);
    await expect(past).toContainText("2 tahun sejak");
    await expectNoFindings(page, "cases past their time");

    const saved = page.waitForEvent("download");
    await past.getByRole("button", { name: "Simpan cadangannya dahulu" }).click();
    expect((await saved).suggestedFilename()).toMatch(/^cadangan-sop-/);
    await past.getByRole("button", { name: "Hapus dari peladen kantor" }).click();
    await expect(page.getByRole("alert")).toContainText("memang dihapus dari kantor");
    await past.getByLabel("Ya, hapus").check();
    await past.getByRole("button", { name: "Hapus dari peladen kantor" }).click();
    await expect(past).toContainText("2 kasus dihapus dari peladen kantor.");
    await expect(past).toContainText("Tidak ada kasus yang lewat masa simpan.");
    await expectNoFindings(page, "nothing is past its time any more");

    // The eraser's own copies are hers, to be deleted together.
    await past.getByRole("button", { name: "Hapus salinan" }).click();
    await expect(page.getByRole("alert")).toContainText("Pilih “Ya”");
    await past.getByLabel("Ya, hapus").check();
    await past.getByRole("button", { name: "Hapus salinan" }).click();
    await expect(past).toContainText("2 salinan dihapus dari peramban ini.");
    await ani.list.showAll();
    await expect(ani.list.row("3/PP")).toBeVisible();
    await expect(ani.list.row("1/PP")).toHaveCount(0);
    await expect(ani.list.row("2/PP")).toHaveCount(0);

    for (const number of ["1/PP", "2/PP"]) {
      await budi.list.goto();
      await budi.list.openAmongAll(number);
      await expect(budi.office.standing).toContainText(
        "Ani menghapus kasus ini dari peladen kantor. Dasarnya: Masa simpan habis",
      );
    }
    await budi.list.goto();
    await budi.list.openAmongAll("3/PP");
    await budi.office.isShared();
  },
);
