/** The pages of a section while they fill: where the next ink stands, and how much room is left. */
import type { Sheet } from "./blocks.ts";
import type { Box, Page, Rect } from "./boxes.ts";
import { rulesAround } from "./ruling.ts";

export class Pages {
  readonly all: Page[] = [];
  /** Where the next strip begins, in mm from the top of the page. */
  y = 0;
  readonly sheet: Sheet;
  /** Cells of ruled tables on this page. */
  private outlines: Rect[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.turn();
  }

  get left(): number {
    return this.sheet.margin.left;
  }
  get width(): number {
    return this.sheet.width - this.sheet.margin.left - this.sheet.margin.right;
  }
  /** What is left of the page. */
  get room(): number {
    return this.sheet.height - this.sheet.margin.bottom - this.y;
  }
  /** What an empty page holds. */
  get whole(): number {
    return this.sheet.height - this.sheet.margin.bottom - this.sheet.margin.top;
  }
  /** Nothing stands on the page yet. */
  get fresh(): boolean {
    return this.y === this.sheet.margin.top;
  }

  fits(height: number): boolean {
    return height <= this.room + 1e-6;
  }

  /** Puts ink on the page; its coordinates are those of the page. */
  put(boxes: readonly Box[], height: number, outlines: readonly Rect[] = []): void {
    this.all.at(-1)?.boxes.push(...boxes);
    this.outlines.push(...outlines);
    this.y += height;
  }

  turn(): void {
    this.rule();
    const { width, height, margin } = this.sheet;
    this.all.push({ width, height, boxes: [], furniture: [] });
    this.y = margin.top;
  }

  end(): Page[] {
    this.rule();
    return this.all;
  }

  /** All lines of a page first: decoration in one run, not around every cell's text. */
  private rule() {
    this.all.at(-1)?.boxes.unshift(...rulesAround(this.outlines));
    this.outlines = [];
  }
}
