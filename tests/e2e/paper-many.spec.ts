/** Hundreds of cases into one ZIP of PDFs: how far it is, and a way to stop that leaves nothing behind. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { wita } from "../support/calendars.ts";
import { madeCase } from "../support/made-cases.ts";
import { expect, test } from "./fixtures.ts";
import { StoragePage } from "./pages/storage.ts";
import { storeCases } from "./pages/stored-cases.ts";

const [FROM, TO] = [wita("2026-07-01 08.00"), wita("2026-11-01 08.00")];

async function withCases(page: Page, count: number) {
  await storeCases(
    page,
    Array.from({ length: count }, (_, n) => madeCase(n, FROM, TO)),
  );
  await new StoragePage(page).goto();
  return {
    start: page.getByRole("button", { name: "Unduh PDF semua kasus" }),
    stop: page.getByRole("button", { name: "Hentikan" }),
    progress: page.getByRole("progressbar", { name: /^Mencetak: / }),
  };
}

test("printing 300 cases shows how far it is; stopped, it leaves nothing and the page goes on", async ({
  page,
}) => {
  const { start, stop, progress } = await withCases(page, 300);
  const downloads: string[] = [];
  page.on("download", (file) => downloads.push(file.suggestedFilename()));
  await start.click();
  await expect(progress).toHaveAttribute("max", "300");
  await expect
    .poll(async () => Number(await progress.getAttribute("value")), { intervals: [50] })
    .toBeGreaterThan(2);
  await stop.click();
  await expect(page.getByRole("status")).toContainText(
    "Pencetakan dihentikan. Tidak ada berkas yang dibuat dan tidak ada kasus yang berubah.",
  );
  await expect(progress).toBeHidden();
  // The page lives, and would begin anew: whatever was going to be downloaded had its time by then.
  await start.click();
  await expect(progress).toBeVisible();
  await stop.click();
  await expect(start).toBeEnabled();
  expect(downloads).toEqual([]);
});

test("forty cases become forty PDFs in one ZIP", async ({ page }) => {
  const { start } = await withCases(page, 40);
  const download = page.waitForEvent("download");
  await start.click();
  const files = unzipSync(new Uint8Array(await readFile(await (await download).path())));
  expect(Object.keys(files)).toHaveLength(40);
  for (const bytes of Object.values(files)) {
    expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe("%PDF-1.7");
  }
  await expect(page.getByRole("status")).toContainText("40 PDF.");
});
