import { readSop } from "../support/content.ts";
import { expect, test } from "./fixtures.ts";
import { testNarrowChart } from "./narrow-chart.ts";
import { expectNoFindings } from "./pages/audit.ts";
import { ChartPage } from "./pages/chart.ts";
import { testWholeChart } from "./printed-chart.ts";

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

test("where the overview would be too small to read, a list says the same", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.goto(sop.id);
  const list = page.locator(".ringkasan ol");
  await expect(list).toBeHidden();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(chart.swimlane).toBeHidden();
  for (const { activity } of sop.steps) await expect(list).toContainText(activity);
  await expect(list).toContainText("langkah 7 jika selesai; langkah 6 jika belum");
});

test("lines meet at the borders of rows of any height", async ({ page }) => {
  const chart = new ChartPage(page);
  for (const width of [1440, 700, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await chart.goto(sop.id);
    for (const { number } of sop.steps) {
      const row = await chart.row(number).boundingBox();
      const drawing = await chart.drawing(number).boundingBox();
      if (row === null || drawing === null) throw new Error(`step ${number} is not drawn`);
      expect(Math.abs(row.y + row.height - drawing.y - drawing.height)).toBeLessThan(2.5);
      const above = chart.row(number).locator(".lewat .lapis").filter({ visible: true });
      const top = (await above.count()) > 0 ? await above.boundingBox() : drawing;
      // The first row has nothing above it.
      if (number > 1) expect(Math.abs(row.y - (top?.y ?? 99))).toBeLessThan(1.5);
    }
  }
});

test("each symbol stands in the column of its actor", async ({ page }) => {
  const chart = new ChartPage(page);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await chart.goto(sop.id);
    for (const step of sop.steps) {
      const { name } = sop.actors.find(({ id }) => id === step.actor) ?? { name: "" };
      const head = await chart.table.getByRole("columnheader", { name, exact: true }).boundingBox();
      const symbol = await chart.shapes(step.number).first().boundingBox();
      if (head === null || symbol === null) throw new Error(`step ${step.number} is not drawn`);
      expect(symbol.x).toBeGreaterThan(head.x);
      expect(symbol.x + symbol.width).toBeLessThan(head.x + head.width);
    }
  }
});

test("the heads stay in sight while a long chart scrolls", async ({ page }) => {
  const chart = new ChartPage(page);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 700 });
    await chart.goto(sop.id);
    await chart.row(8).evaluate((row) => {
      window.scrollTo({ top: row.getBoundingClientRect().top - 350, behavior: "instant" });
    });
    const bar = await page.locator("header").first().boundingBox();
    for (const { name } of sop.actors) {
      const head = chart.table.getByRole("columnheader", { name, exact: true });
      await expect(head).toBeInViewport({ ratio: 1 });
      const box = await head.boundingBox();
      expect(box?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    }
  }
});

testNarrowChart(sop);

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the chart in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await new ChartPage(page).goto(sop.id);
    await expectNoFindings(page, "the chart");
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

testWholeChart(sop);
