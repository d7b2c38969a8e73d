import type { Sop } from "../../src/core/sop/schema.ts";
import { expect, test } from "./fixtures.ts";
import { ChartPage } from "./pages/chart.ts";

/** The tests of the browser's own print, for an SOP whose chart needs more than one page. */
export function testPrintedChart(sop: Sop): void {
  for (const [paper, width, height] of [
    ["A4", 297, 210],
    ["F4", 330, 215],
  ] as const) {
    test(`printed on ${paper}, a cut table repeats its head and pairs its pentagons`, async ({
      page,
    }) => {
      const chart = new ChartPage(page);
      await chart.goto(sop.id);
      await expect(page.locator(".lintas").first()).toBeHidden();
      const pages = await chart.printed(width, height);
      const parts = pages.filter((text) => text.includes("Uraian Kegiatan"));
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
