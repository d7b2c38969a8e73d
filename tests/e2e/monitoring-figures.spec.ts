/** Every figure leads to the cases that it was counted on. */
import type { Page } from "@playwright/test";
import { writeCaseFile } from "../../src/core/exchange/write-case-file.ts";
import { wita } from "../support/calendars.ts";
import { madeCase } from "../support/made-cases.ts";
import { expect, test } from "./fixtures.ts";
import { long } from "./long.ts";
import { figuresWithoutCases, openEveryFigure } from "./pages/figures.ts";
import { MonitoringPage } from "./pages/monitoring.ts";
import { storeCases } from "./pages/stored-cases.ts";

const made = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) =>
    madeCase(from + n, wita("2026-01-06 08.00"), wita("2026-11-10 08.00")),
  );

const YEAR = "?dari=2026-01-01&sampai=2026-12-31";

for (const [what, query] of [
  ["many cases", YEAR],
  ["few cases", "?dari=2026-03-02&sampai=2026-03-13"],
  ["the monitoring form", `${YEAR}&tampil=pemantauan`],
  ["the evaluation form", `${YEAR}&tampil=evaluasi`],
] as const) {
  test(`each figure opens the cases behind it: ${what}`, async ({ page }) => {
    long("opens some two hundred lists one after the other");
    await storeCases(page, made(0, 60));
    await page.goto(`/pemantauan/${query}`);
    await page.locator(".m-tiles, .m-form").waitFor();
    if (page.url().includes("tampil")) await expectNotesToLead(page);
    else {
      const colleague = writeCaseFile(
        madeCase(99, wita("2026-03-02 08.00"), wita("2026-03-03 08.00")),
        0,
      );
      await new MonitoringPage(page).addFile("rekan.kasus.json", colleague);
      await page.getByText("1 kasus ditambahkan.").waitFor();
    }
    for (const summary of await page.locator(".ui-details > summary").all()) await summary.click();
    expect(await figuresWithoutCases(page)).toEqual([]);
    const { tried, empty } = await openEveryFigure(page);
    expect(tried).toBeGreaterThan(0);
    expect(empty).toEqual([]);
  });
}

/** A form's figures stand in its notes, where no button fits: each note with a number has one after it. */
async function expectNotesToLead(page: Page): Promise<void> {
  const lost = await page.locator(".m-form textarea").evaluateAll((areas) =>
    areas
      .filter((area) => /\d/.test((area as HTMLTextAreaElement).value))
      .filter((area) => {
        const place = area.closest("li") ?? area.closest(".m-form");
        return place?.querySelector(":scope > button[aria-label*='ihat ']") == null;
      })
      .map(({ id }) => id),
  );
  expect(lost).toEqual([]);
}
