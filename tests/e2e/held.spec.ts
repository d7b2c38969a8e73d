/** Acts that could not be stored: shown, joined by others, taken out, stored, and never dropped. */
import { readFile } from "node:fs/promises";
import { PENGELOLAAN_DATA } from "../support/sops.ts";
import { tour, type Visit } from "../support/tour.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CasePage } from "./pages/case.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { firstBox, KEY, notice, openCase, savedEvents } from "./pages/failing-case.ts";
import { prepareFaults, setFault } from "./pages/faults.ts";

test("work goes on while nothing can be stored: all of it is held, then stored together", async ({
  page,
}) => {
  await openCase(page);
  await setFault(page, "full");
  await firstBox(page).click();
  await expect(notice(page)).toContainText("masih dipegang halaman ini");
  const here = new CasePage(page);
  const { step, actor } = tour(PENGELOLAAN_DATA, PENGELOLAAN_DATA.ends[0]?.id ?? "")[0] as Visit;
  await here.signAs({ name: "Budi", nip: "", position: actor.name });
  await page.getByRole("button", { name: "Selesaikan langkah" }).click();
  await page.getByRole("button", { name: "Ya, catat langkah ini" }).click();
  const next = page.getByRole("heading", { name: /^Langkah \d+:/ });
  await expect(next).not.toHaveText(new RegExp(step.activity));
  await expect(here.saveState).toContainText("Gagal menyimpan");
  await expect(page.getByRole("status")).not.toContainText("Tersimpan");
  await expectNoFindings(page, "a step held");
  await firstBox(page).click();
  await expect(firstBox(page)).toBeChecked();
  await expect(notice(page).getByRole("listitem")).toHaveCount(3);
  expect(await savedEvents(page)).toBe(4);
  await page.getByRole("link", { name: "Riwayat" }).click();
  await expect(page.getByText("Belum tersimpan", { exact: true })).toHaveCount(3);
  await expectNoFindings(page, "what is not stored, in the history");
  await page.getByRole("link", { name: "Langkah kini" }).click();
  await setFault(page, null);
  await notice(page).getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(here.saveState).toContainText("Tersimpan");
  await page.reload();
  await expect(next).not.toHaveText(new RegExp(step.activity));
  await expect(firstBox(page)).toBeChecked();
});

test("what waits beside another tab's work is kept, taken out, and laid beside it", async ({
  page,
  context,
}) => {
  await openCase(page);
  await setFault(page, "full");
  await firstBox(page).click();
  await expect(notice(page)).toContainText("masih dipegang halaman ini");
  const other = await context.newPage();
  await other.goto(`/kasus/?kasus=${encodeURIComponent(KEY)}&tampil=kelola`);
  await other.getByLabel("Catatan kasus", { exact: true }).fill("Dari tab lain");
  await other.getByRole("button", { name: "Tambahkan catatan" }).click();
  await expect(other.getByLabel("Catatan kasus", { exact: true })).toHaveValue("");

  await setFault(page, null);
  await notice(page).getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(notice(page)).toContainText("sudah diubah di tab lain");
  await expect(notice(page).getByRole("button", { name: "Coba simpan lagi" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: /^Langkah 1:/ })).toBeFocused();
  await expect(firstBox(page)).toBeChecked();
  await expectNoFindings(page, "diverged");
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "Simpan berkas kasus" }).click();
  const path = await (await download).path();

  // A browser asks before it leaves what is not stored.
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/kasus/?tampil=berkas");
  await page.getByLabel("Berkas kasus").setInputFiles({
    name: "belum-tersimpan.kasus.json",
    mimeType: "application/json",
    buffer: await readFile(path),
  });
  const plan = page
    .getByRole("paragraph")
    .filter({ hasText: "Kasus ini dikerjakan di dua tempat" });
  await expect(plan).toContainText("Di sini ada 1 catatan sesudahnya, di berkas 1.");
});

test("a new case that cannot be stored is held, can be taken out, and is opened by a retry", async ({
  page,
}) => {
  await prepareFaults(page);
  const list = new CaseListPage(page);
  await list.goto();
  await page.getByRole("link", { name: "Mulai kasus baru" }).click();
  await page.getByLabel("Nomor kasus", { exact: true }).fill(KEY);
  await page.getByLabel("Perihal", { exact: true }).fill("Perihal uji");
  await page.getByLabel("Pemohon", { exact: true }).fill("Pemohon uji");
  await setFault(page, "full");
  await page.getByRole("button", { name: "Mulai kasus baru" }).click();
  await expect(page.getByRole("heading", { name: /^Langkah 1:/ })).toBeFocused();
  await expect(new CasePage(page).saveState).toContainText("Gagal menyimpan");
  await expectNoFindings(page, "new case held");
  expect(await savedEvents(page)).toBe(1);
  await page.getByRole("link", { name: "Daftar kasus", exact: true }).click();
  const unsaved = page.getByRole("alert").filter({ hasText: "Belum tersimpan." });
  await expectNoFindings(page, "list beside a case held");
  await unsaved.getByRole("link", { name: KEY }).click();
  await expect(new CasePage(page).saveState).toContainText("Gagal menyimpan");
  await setFault(page, null);
  await notice(page).getByRole("button", { name: "Coba simpan lagi" }).click();
  await expect(new CasePage(page).saveState).toContainText("Tersimpan");
  await list.goto();
  await expect(list.row(KEY)).toHaveCount(1);
});
