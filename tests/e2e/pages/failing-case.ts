/** A stored case on a page whose storage can be made to fail, and what the page then says. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parseCaseFile } from "../../../src/core/exchange/case-file.ts";
import { shortCase } from "../../support/short-cases.ts";
import { prepareFaults } from "./faults.ts";
import { storeCases } from "./stored-cases.ts";

/** The number and the key of the case that `openCase` opens. */
export const KEY = "009/PD/2026";
/** Longer than the site waits for its storage, in ms. */
export const PATIENCE = 15_000;

/** Opens a stored case, on a page whose storage can be made to fail and whose clock can be moved. */
export async function openCase(page: Page) {
  await prepareFaults(page);
  await page.clock.install();
  await storeCases(page, [shortCase(KEY)]);
  await page.goto(`/kasus/?kasus=${encodeURIComponent(KEY)}`);
  await firstBox(page).waitFor();
}

export const firstBox = (page: Page) =>
  page.getByRole("group", { name: "Kelengkapan" }).getByRole("checkbox").first();
export const notice = (page: Page) =>
  page.getByRole("alert").filter({ has: page.getByRole("button") });

export async function savedEvents(page: Page): Promise<number> {
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "Simpan berkas kasus" }).click();
  const parsed = parseCaseFile(await readFile(await (await download).path(), "utf8"));
  return parsed.ok ? parsed.file.log.length : 0;
}
