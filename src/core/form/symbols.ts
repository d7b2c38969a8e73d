/** The official symbols as ink on paper, in millimetres. */
import { PAPER_SIZES } from "../chart/sizes.ts";
import { headPolygon, type SymbolName, symbolPolygon } from "../chart/symbols.ts";
import type { Placed } from "./blocks.ts";
import { POINT } from "./typeface.ts";

/** Room that one slot of a row needs for a shape, its arrowhead and the tracks above it. */
export const SLOT = 11.2;

const OUTLINE = 1 * POINT;

const shifted = (points: readonly number[], x: number, y: number) =>
  points.map((v, i) => v + (i % 2 === 0 ? x : y));

/** @returns the symbol around (x, y), filled with paper so that lines end at its border. */
export function symbolInk(symbol: SymbolName, x: number, y: number): Placed {
  const size = PAPER_SIZES[symbol];
  const points = shifted(symbolPolygon(symbol, size), x, y);
  const ink = { kind: "path", points, width: OUTLINE, closed: true, fill: "paper" } as const;
  return { x: x - size.w, y: y - size.h, w: 2 * size.w, h: 2 * size.h, ink };
}

/** @returns an arrowhead from above whose point is at (x, y). */
export function arrowhead(x: number, y: number): Placed {
  const { half, length } = PAPER_SIZES.head;
  const points = shifted(headPolygon(PAPER_SIZES.head, "down"), x, y);
  const ink = { kind: "path", points, width: 0.1, closed: true, fill: "ink" } as const;
  return { x: x - half, y: y - length, w: 2 * half, h: length, ink };
}
