/** The official symbols as ink on paper, in millimetres. */
import { type HeadDirection, type HeadSize, headPolygon } from "../chart/arrowhead.ts";
import { symbolPolygon } from "../chart/polygons.ts";
import type { SymbolSizes } from "../chart/sizes.ts";
import type { SymbolName } from "../chart/symbols.ts";
import type { Placed } from "./blocks.ts";
import { POINT } from "./typeface.ts";

const OUTLINE = 1 * POINT;

const shifted = (points: readonly number[], x: number, y: number) =>
  points.map((v, i) => v + (i % 2 === 0 ? x : y));

/** @returns the symbol around (x, y), filled with paper so that lines end at its border. */
export function symbolInk(symbol: SymbolName, sizes: SymbolSizes, x: number, y: number): Placed {
  const size = sizes[symbol];
  const points = shifted(symbolPolygon(symbol, size), x, y);
  const ink = { kind: "path", points, width: OUTLINE, closed: true, fill: "paper" } as const;
  return { x: x - size.w, y: y - size.h, w: 2 * size.w, h: 2 * size.h, ink };
}

/** @returns an arrowhead whose point is at (x, y). */
export function arrowhead(to: HeadDirection, size: HeadSize, x: number, y: number): Placed {
  const points = shifted(headPolygon(size, to), x, y);
  const ink = { kind: "path", points, width: 0.1, closed: true, fill: "ink" } as const;
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top, ink };
}
