/** How large each painter draws the symbols. */
import type { HalfSize, HeadSize, SymbolName } from "./symbols.ts";

export interface SymbolSizes extends Record<SymbolName, HalfSize> {
  head: HeadSize;
}

/** In CSS pixels: the official table on a page, and the SVG file. */
export const TABLE_SIZES: SymbolSizes = {
  capsule: { w: 24, h: 11 },
  box: { w: 23, h: 13 },
  diamond: { w: 26, h: 16 },
  pentagon: { w: 11, h: 13 },
  head: { half: 4.5, length: 8 },
};

/** In CSS pixels: a step's mark in lists and headings, and the chart of one case, with a number inside. */
export const MARK_SIZES: SymbolSizes = {
  capsule: { w: 19, h: 11 },
  box: { w: 17, h: 12 },
  diamond: { w: 20, h: 15 },
  pentagon: { w: 11, h: 13 },
  head: { half: 4.5, length: 8 },
};

/** In millimetres: the official table on paper. */
export const PAPER_SIZES: SymbolSizes = {
  capsule: { w: 5, h: 2.2 },
  box: { w: 4.8, h: 2.5 },
  diamond: { w: 5.4, h: 3.1 },
  pentagon: { w: 2.3, h: 2.7 },
  head: { half: 0.9, length: 1.7 },
};
