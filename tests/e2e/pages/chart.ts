import type { Locator, Page } from "@playwright/test";
import { pageTexts, readPdf } from "../../support/read-pdf.ts";

/** `/sop/<id>/diagram-alir/`: the official chart as a table, and the swimlane below it. */
export class ChartPage {
  readonly page: Page;
  readonly table: Locator;
  readonly swimlane: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole("table", { name: /^Diagram alir/ });
    this.swimlane = page.locator(".ringkasan svg");
  }

  async goto(sop: string) {
    await this.page.goto(`sop/${sop}/diagram-alir/`);
    await this.table.waitFor();
  }

  row(number: number): Locator {
    return this.page.locator(`#diagram-${number}`);
  }

  /** The drawing of a row as it is shown: over the actors' cells, or in lanes beside its words. */
  drawing(number: number): Locator {
    return this.row(number).locator(":is(.lebar, .simpul) .lapis").filter({ visible: true });
  }

  /** The shapes drawn in a row, the activity's own first. */
  shapes(number: number): Locator {
    return this.drawing(number).locator(".simbol");
  }

  /** How far (px) the page, or the chart in it, could be moved sideways. */
  async sideways(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const chart = document.querySelector(".bagan");
      const inside = chart === null ? 0 : chart.scrollWidth - chart.clientWidth;
      const scrolls = chart !== null && getComputedStyle(chart).overflowX !== "visible";
      return Math.max(scrollWidth - clientWidth, scrolls ? inside : 0);
    });
  }

  /** @returns the text of each page when the browser prints the chart on paper of this size (mm). */
  async printed(width: number, height: number): Promise<string[]> {
    const bytes = await this.page.pdf({ width: `${width}mm`, height: `${height}mm` });
    return readPdf(new Uint8Array(bytes), pageTexts);
  }

  /** The lanes of the swimlane as a reader sees them, left to right. */
  async lanes(): Promise<string[]> {
    const labels = await this.swimlane.locator(".lajur-nama").all();
    const placed = await Promise.all(
      labels.map(async (label) => ({
        text: ((await label.textContent()) ?? "").trim(),
        x: (await label.boundingBox())?.x ?? 0,
      })),
    );
    return placed.sort((a, b) => a.x - b.x).map(({ text }) => text);
  }
}
