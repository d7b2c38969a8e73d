/** How large each painter draws the symbols, where a column has room for them. */
import type { HeadSize } from "./arrowhead.ts";
import type { HalfSize, SymbolName } from "./symbols.ts";

export interface SymbolSizes extends Record<SymbolName, HalfSize> {
  head: HeadSize;
}

/** In CSS pixels: the official table on a wide page. */
export const WIDE_SIZES: SymbolSizes = {
  capsule: { w: 28, h: 15 },
  box: { w: 27, h: 15 },
  diamond: { w: 33, h: 19 },
  pentagon: { w: 11, h: 13 },
  head: { half: 4.5, length: 8 },
};

/** In CSS pixels: the lanes of a narrow page, and the SVG of one case. */
export const NARROW_SIZES: SymbolSizes = {
  capsule: { w: 18, h: 11 },
  box: { w: 18, h: 11 },
  diamond: { w: 21, h: 14 },
  pentagon: { w: 11, h: 13 },
  head: { half: 4, length: 6.5 },
};

/** In millimetres: the official table on paper. */
export const PAPER_SIZES: SymbolSizes = {
  capsule: { w: 5, h: 2.2 },
  box: { w: 4.8, h: 2.5 },
  diamond: { w: 5.4, h: 3.1 },
  pentagon: { w: 2.3, h: 2.7 },
  head: { half: 0.9, length: 1.7 },
};

/** @returns the same symbols, none wider than `half` on either side. */
export function sizesWithin(sizes: SymbolSizes, half: number): SymbolSizes {
  const { capsule, box, diamond } = sizes;
  const round = Math.min(capsule.w, half);
  return {
    ...sizes,
    // A capsule as high as it is wide would be a circle.
    capsule: { w: round, h: Math.min(capsule.h, round * 0.68) },
    box: { w: Math.min(box.w, half * 0.92), h: box.h },
    diamond: { w: Math.min(diamond.w, half), h: diamond.h },
  };
}
