import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseCaseFile } from "../../src/core/exchange/case-file.ts";
import { shortCase } from "../support/short-cases.ts";
import { expect, test } from "./fixtures.ts";
import { storeCases } from "./pages/stored-cases.ts";

type Answer = "taken" | "closed" | "refused";

/** A device with a share sheet: the person takes the file, closes the sheet, or the device refuses. */
function stubShare(answer: Answer): void {
  const errors = { closed: "AbortError", refused: "NotAllowedError" };
  const share = async ({ files }: { files: File[] }) => {
    const [file] = files;
    document.documentElement.dataset.shared = `${file?.name}|${file?.type}|${await file?.text()}`;
    if (answer !== "taken") throw new DOMException("", errors[answer]);
  };
  const canShare = ({ files }: { files?: File[] }) => files?.length === 1;
  for (const [name, value] of Object.entries({ share, canShare }))
    Object.defineProperty(Navigator.prototype, name, { value, configurable: true });
}

async function openCase(page: Page) {
  await storeCases(page, [shortCase("bagikan", ["satu"])]);
  await page.goto("/kasus/?kasus=bagikan&tampil=kelola");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).waitFor();
}

const button = (page: Page) => page.getByRole("button", { name: "Bagikan berkas kasus" });

for (const [answer, told] of [
  ["taken", "Berkas kasus dibagikan."],
  ["closed", "Tidak jadi dibagikan. Kasus tidak berubah."],
  ["refused", "Perangkat tidak mengizinkan berkas dibagikan."],
] as const) {
  test(`the case file goes to another app: ${answer}`, async ({ page }) => {
    await page.addInitScript(stubShare, answer);
    await openCase(page);
    await button(page).click();
    await expect(page.locator(".k-files").getByText(told)).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    const given = await page.evaluate(() => document.documentElement.dataset.shared ?? "");
    const [name, type, text = ""] = given.split("|");
    expect(name).toMatch(/^bagikan-.+\.kasus\.txt$/);
    expect(type).toBe("text/plain");
    expect(parseCaseFile(text)).toMatchObject({ ok: true, file: { log: { length: 2 } } });
  });
}

test("a shared file opens on the other device", async ({ page, browser }) => {
  await openCase(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan berkas kasus" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  const other = await (await browser.newContext()).newPage();
  await other.goto("/kasus/?tampil=berkas");
  await other
    .getByLabel("Berkas kasus", { exact: true })
    .setInputFiles({ name: "x.kasus.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await other.getByRole("button", { name: "Tambahkan kasus" }).click();
  await expect(other.getByRole("heading", { name: /^Langkah \d+:/ })).toBeVisible();
  await expect(other.getByText("Perihal bagikan").first()).toBeVisible();
  await other.context().close();
});

test("where the device cannot share files there is no such button", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "canShare", { value: () => false });
  });
  await openCase(page);
  await expect(button(page)).toHaveCount(0);
});
