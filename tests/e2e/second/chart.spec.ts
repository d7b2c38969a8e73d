import { readSop } from "../../support/content.ts";
import { expect, test } from "../fixtures.ts";
import { testNarrowChart } from "../narrow-chart.ts";
import { ChartPage } from "../pages/chart.ts";
import { testPrintedChart } from "../printed-chart.ts";

const sop = readSop("tests/fixtures/second-sop/sop/peminjaman-perangkat.yaml");

test("the second SOP has its page, from one YAML and one MDX", async ({ page }) => {
  await page.goto(`sop/${sop.id}/`);
  const sentences = page.locator(".prosedur > li").evaluateAll((items) =>
    items.map((item) => {
      const official = item.cloneNode(true) as Element;
      for (const added of official.querySelectorAll("[data-redaksi]")) added.remove();
      return official.textContent?.trim();
    }),
  );
  expect(await sentences).toEqual(sop.steps.map(({ narrative }) => narrative));
});

test("it has its chart: symbols, ends, ways in words", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  await expect(chart.table.getByRole("rowheader")).toHaveCount(12);
  await expect(page.locator(".lebar .lapis .diamond")).toHaveCount(4);
  // The first activity, and the two that lead to an end alone.
  await expect(page.locator(".lebar .lapis .capsule")).toHaveCount(3);
  // Step 5 has a helper: a symbol in another column of its row.
  await expect(chart.shapes(5)).toHaveCount(2);
  await expect(chart.row(5)).toContainText("langkah 6 jika laik; langkah 5 jika uji ulang");
  await expect(chart.row(5)).toContainText("Keputusan, dibantu Pengelola Gudang.");
  await expect(chart.row(12)).toContainText("akhir alur (Permohonan ditolak)");
});

test("it has its swimlane, lanes in order", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  expect(await chart.lanes()).toEqual(sop.actors.map(({ short }) => short));
});

testNarrowChart(sop);
testPrintedChart(sop);
