import type { Sop } from "../../src/core/sop/schema.ts";
import { expect, test } from "./fixtures.ts";
import { ChartPage } from "./pages/chart.ts";

/** The tests of the chart on narrow pages, for an SOP of at most six actors. */
export function testNarrowChart(sop: Sop): void {
  test("from 1280 px the whole official table is there, without moving it sideways", async ({
    page,
  }) => {
    const chart = new ChartPage(page);
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await chart.goto(sop.id);
      await expect(chart.table.getByRole("columnheader", { name: "Ket." })).toBeInViewport({
        ratio: 1,
      });
      expect(await chart.sideways()).toBe(0);
    }
  });

  test.describe("on a telephone, without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    for (const width of [320, 360, 390]) {
      test(`at ${width} px words stand above and every lane beside them, nothing sideways`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 700 });
        const chart = new ChartPage(page);
        await chart.goto(sop.id);
        for (const { name } of sop.actors) {
          const head = await chart.table
            .getByRole("columnheader", { name, exact: true })
            .boundingBox();
          expect(head?.x ?? -1).toBeGreaterThan(0);
          expect((head?.x ?? 0) + (head?.width ?? 999)).toBeLessThanOrEqual(width);
        }
        for (const { number, activity } of sop.steps) {
          const words = await chart.row(number).locator(".kegiatan").boundingBox();
          const symbol = await chart.shapes(number).first().boundingBox();
          if (words === null || symbol === null) throw new Error(`step ${number} is not drawn`);
          expect(symbol.y, activity).toBeGreaterThanOrEqual(words.y + words.height);
          expect(symbol.x + symbol.width).toBeLessThanOrEqual(width);
        }
      });
    }
  });

  test("on a telephone nothing moves sideways, with type twice as large either", async ({
    page,
  }) => {
    const chart = new ChartPage(page);
    for (const width of [320, 360, 390]) {
      for (const size of ["100%", "200%"]) {
        await page.setViewportSize({ width, height: 700 });
        await chart.goto(sop.id);
        await page.addStyleTag({ content: `html { font-size: ${size} !important; }` });
        expect(await chart.sideways(), `${width} px, ${size}`).toBe(0);
      }
    }
  });

  test("no word of the drawing spills out of it or lies on another", async ({ page }) => {
    const chart = new ChartPage(page);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await chart.goto(sop.id);
      const faults = await page.evaluate(() => {
        const drawings = [...document.querySelectorAll(":is(.lebar, .simpul) .lapis")];
        return drawings.flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          if (frame.width === 0) return [];
          const names = [...drawing.querySelectorAll("text:not(.angka)")];
          const boxes = names.map((name) => name.getBoundingClientRect());
          const out = boxes.filter(
            (box) =>
              box.left < frame.left ||
              box.right > frame.right ||
              box.top < frame.top ||
              box.bottom > frame.bottom,
          );
          const meeting = boxes.filter((a, n) =>
            boxes
              .slice(n + 1)
              .some(
                (b) =>
                  a.left < b.right &&
                  b.left < a.right &&
                  a.top < b.bottom - 3 &&
                  b.top < a.bottom - 3,
              ),
          );
          return [...out, ...meeting].map((box) => [box.left, box.top, box.width]);
        });
      });
      expect(faults).toEqual([]);
    }
  });
}
