import AxeBuilder from "@axe-core/playwright";
import { readSop } from "../support/content.ts";
import { expect, test } from "./fixtures.ts";
import { ChartPage } from "./pages/chart.ts";
import { testPrintedChart } from "./printed-chart.ts";

const sop = readSop("content/sop/pengelolaan-data.yaml");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the chart is a table that says each step, its actor and its successor", async ({
    page,
  }) => {
    const chart = new ChartPage(page);
    await chart.goto(sop.id);
    await expect(chart.table.getByRole("rowheader")).toHaveCount(sop.steps.length);
    for (const { name } of sop.actors) {
      await expect(chart.table.getByRole("columnheader", { name, exact: true })).toBeVisible();
    }
    await expect(chart.row(6)).toContainText(
      "Berikutnya: langkah 7 jika selesai; langkah 6 jika belum",
    );
    await expect(chart.row(6).getByRole("cell").nth(3)).toHaveText(
      "Keputusan, dibantu Pejabat Administrator.",
    );
  });

  test("a step leads to its narrative, and the narrative back to its row", async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.goto(sop.id);
    await chart.row(6).getByRole("link").click();
    await expect(page).toHaveURL(/\/sop\/pengelolaan-data\/#langkah-6$/);
    await expect(page.locator("#langkah-6")).toBeInViewport();
    const narrative = page.getByRole("listitem").filter({ has: page.locator("#langkah-6") });
    await narrative.getByRole("link", { name: /^langkah 7 jika selesai/ }).click();
    await expect(chart.row(6)).toBeInViewport();
  });

  test("clicking a symbol leads to the narrative too", async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.goto(sop.id);
    await chart.shapes(3).click();
    await expect(page).toHaveURL(/#langkah-3$/);
  });
});

test("the swimlane has the SOP's actors as lanes, in order, and no script drew it", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  expect(await chart.lanes()).toEqual(sop.actors.map(({ short }) => short));
  await expect(chart.swimlane.locator("title")).toHaveText("Diagram alir SOP Pengelolaan Data");
  await expect(chart.swimlane.locator("desc")).toHaveText(/langkah 7 kembali ke langkah 6/);
  expect(asked.filter((url) => /mermaid/i.test(url))).toEqual([]);
});

test("lines meet at the borders of rows of any height", async ({ page }) => {
  const chart = new ChartPage(page);
  for (const width of [1440, 700, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await chart.goto(sop.id);
    for (const { number } of sop.steps) {
      const row = await chart.row(number).boundingBox();
      const drawing = await chart.row(number).locator(".lapis").boundingBox();
      expect(Math.abs((row?.y ?? 0) - (drawing?.y ?? 99))).toBeLessThan(1.5);
      expect(Math.abs((row?.height ?? 0) - (drawing?.height ?? 99))).toBeLessThan(2.5);
    }
  }
});

test("each symbol stands in the column of its actor", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  for (const step of sop.steps) {
    const { name } = sop.actors.find(({ id }) => id === step.actor) ?? { name: "" };
    const head = await chart.table.getByRole("columnheader", { name, exact: true }).boundingBox();
    const symbol = await chart.shapes(step.number).first().boundingBox();
    if (head === null || symbol === null) throw new Error(`step ${step.number} is not drawn`);
    expect(symbol.x).toBeGreaterThan(head.x);
    expect(symbol.x + symbol.width).toBeLessThan(head.x + head.width);
  }
});

test("at 320 px the page stays, the table scrolls and its numbers stick", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const number = chart.row(6).getByRole("rowheader");
  const before = await number.boundingBox();
  await page.getByRole("region", { name: /^Tabel diagram alir/ }).evaluate((region) => {
    region.scrollLeft = 400;
  });
  // The table's own border scrolls away below it.
  expect(Math.abs(((await number.boundingBox())?.x ?? 0) - (before?.x ?? 99))).toBeLessThan(1.5);
  await expect(chart.shapes(6)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the chart in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await new ChartPage(page).goto(sop.id);
    const { violations } = await new AxeBuilder({ page }).include("main").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test("in forced colours lines and shapes take the system's text colour", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  const [text, stroke, fill, ground] = await chart.row(6).evaluate((row) => {
    const shape = row.querySelector(".simbol") ?? row;
    const style = getComputedStyle(shape);
    return [
      getComputedStyle(row).color,
      style.stroke,
      style.fill,
      getComputedStyle(document.body).backgroundColor,
    ];
  });
  expect(stroke).toBe(text);
  expect(fill).toBe(ground);
});

testPrintedChart(sop);
