/** How large a step's symbol is as its mark. */
import type { StepSymbol } from "../sop/symbol.ts";
import type { HalfSize } from "./symbols.ts";

/** In CSS pixels: a step's mark in lists and headings, with a number inside. */
export const MARK_SIZES: Record<StepSymbol, HalfSize> = {
  capsule: { w: 19, h: 11 },
  box: { w: 17, h: 12 },
  diamond: { w: 20, h: 15 },
};
