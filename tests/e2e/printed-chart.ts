import type { Sop } from "../../src/core/sop/schema.ts";
import { expect, test } from "./fixtures.ts";
import { ChartPage } from "./pages/chart.ts";

const PAPERS = [
  ["A4", 297, 210],
  ["F4", 330, 215],
] as const;

/** @returns the pages that hold a part of the table. @param paper its width and height lying, in mm. */
async function partsOf(chart: ChartPage, sop: Sop, [width, height]: [number, number]) {
  await chart.goto(sop.id);
  await expect(chart.page.locator(".lintas").filter({ visible: true })).toHaveCount(0);
  const pages = await chart.printed(width, height);
  return pages.filter((text) => text.includes("Uraian Kegiatan"));
}

/** The test of the browser's own print, for an SOP whose chart can be read on one page. */
export function testWholeChart(sop: Sop): void {
  for (const [paper, width, height] of PAPERS) {
    test(`printed on ${paper}, the table stands whole on one page`, async ({ page }) => {
      const [only, ...more] = await partsOf(new ChartPage(page), sop, [width, height]);
      expect(more).toEqual([]);
      // Letters that are set closer make spaces in the text of a printed page.
      const close = (text: string) => text.replace(/\s+/g, "");
      for (const { number, activity } of sop.steps)
        expect(close(only ?? ""), `step ${number}`).toContain(close(activity));
      // No pentagon: nothing goes on elsewhere.
      expect(only).not.toMatch(/(?<!\S)[A-Z](?!\S)/);
    });
  }
}

/** The tests of the browser's own print, for an SOP whose chart needs more than one page. */
export function testPrintedChart(sop: Sop): void {
  for (const [paper, width, height] of PAPERS) {
    test(`printed on ${paper}, a cut table repeats its head and pairs its pentagons`, async ({
      page,
    }) => {
      const parts = await partsOf(new ChartPage(page), sop, [width, height]);
      expect(parts.length).toBeGreaterThan(1);
      const marks = parts.map((text) =>
        [...text.matchAll(/(?<!\S)[A-Z](?!\S)/g)].map(([mark]) => mark),
      );
      for (const [n, next] of marks.slice(1).entries()) {
        expect(marks[n]?.some((mark) => next.includes(mark))).toBe(true);
      }
      // Every mark stands twice: where an arrow leaves a page and where it enters the next.
      const all = marks.flat();
      for (const mark of all) expect(all.filter((other) => other === mark)).toHaveLength(2);
    });
  }
}
