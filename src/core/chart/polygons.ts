/** The symbols' outlines for a painter that has no curves: paper. */
import { type HalfSize, outlineOf, type SymbolName } from "./symbols.ts";

/** Corners on each rounded end of a capsule: enough that paper shows a curve. */
const CURVE = 12;

/** @returns the outline as a polygon, x0, y0, x1, y1, …, for a painter that has no curves. */
export function symbolPolygon(symbol: SymbolName, size: HalfSize): number[] {
  const corners = outlineOf(symbol, size);
  return corners.flatMap(({ x, y, round }, n) => {
    const before = corners[n - 1];
    if (!round || before === undefined) return [x, y];
    // From the top clockwise on the right, from the bottom clockwise on the left.
    const from = y > before.y ? -Math.PI / 2 : Math.PI / 2;
    return Array.from({ length: CURVE }, (_, i) => {
      const angle = from + (Math.PI * (i + 1)) / CURVE;
      return [x + size.h * Math.cos(angle), size.h * Math.sin(angle)];
    }).flat();
  });
}
