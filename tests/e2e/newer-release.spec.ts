import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { CaseListPage } from "./pages/case-list.ts";
import { readStored, storeValues } from "./pages/stored-cases.ts";

const known = shortCase("077/PD/2026", ["Sudah diperiksa"]);
const log = [
  ...known,
  { v: 99, seq: 2, occurredAt: 1, event: { type: "PhotoAttached", caption: "Lemari arsip" } },
];
const RECORD = { kind: "case", version: 99, head: "?", log, cells: [] };

test("a case of a newer release is listed, shown as far as it can be read, and never written", async ({
  page,
}) => {
  await storeValues(page, [["case/k", RECORD]]);
  await page.reload();
  const list = new CaseListPage(page);
  await expect(list.row("077/PD/2026 Perihal 077/PD/2026")).toContainText("hanya dapat dibaca");
  await list.open("077/PD/2026");
  await expect(page.getByRole("heading", { name: "Kasus hanya dapat dibaca" })).toBeFocused();
  await expect(page.getByText("ditulis oleh terbitan situs yang lebih baru")).toBeVisible();
  await expect(page.getByText("Catatan: Sudah diperiksa")).toBeVisible();
  await expect(page.getByText("PhotoAttached · caption: Lemari arsip")).toBeVisible();
  await expectNoFindings(page, "a case of a newer release");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh isi kasus" }).click();
  expect((await download).suggestedFilename()).toBe("kasus-newer.json");
  for (const screen of ["riwayat", "kelola", "hapus", "sahkan"]) {
    await page.goto(`/kasus/?kasus=k&tampil=${screen}`);
    await expect(page.getByRole("heading", { name: "Kasus hanya dapat dibaca" })).toBeVisible();
  }
  expect(await readStored(page, "case/k")).toEqual(RECORD);
});
