/**
 * The five official symbols (PermenPAN-RB 35/2012): capsule, box, diamond, off-page pentagon, arrow. Here
 * alone stands what they look like; screen, paper, SVG file and marks in lists draw these outlines at
 * their own size (`sizes.ts`), each around 0,0.
 */

export type SymbolName = "capsule" | "box" | "diamond" | "pentagon";

/** Half of a symbol's width and height, in whatever unit its painter counts. */
export interface HalfSize {
  w: number;
  h: number;
}

/** The next corner of an outline; the way there is straight, or half a circle clockwise. */
interface Corner {
  x: number;
  y: number;
  round?: boolean;
}

const OUTLINES: Record<SymbolName, (size: HalfSize) => Corner[]> = {
  capsule: ({ w, h }) => [
    { x: w - h, y: -h },
    { x: w - h, y: h, round: true },
    { x: h - w, y: h },
    { x: h - w, y: -h, round: true },
  ],
  box: ({ w, h }) => [
    { x: -w, y: -h },
    { x: w, y: -h },
    { x: w, y: h },
    { x: -w, y: h },
  ],
  diamond: ({ w, h }) => [
    { x: 0, y: -h },
    { x: w, y: 0 },
    { x: 0, y: h },
    { x: -w, y: 0 },
  ],
  pentagon: ({ w, h }) => [
    { x: -w, y: -h },
    { x: w, y: -h },
    { x: w, y: h * 0.3 },
    { x: 0, y: h },
    { x: -w, y: h * 0.3 },
  ],
};

/** @returns the corners of a symbol's outline, clockwise. */
export const outlineOf = (symbol: SymbolName, size: HalfSize): Corner[] => OUTLINES[symbol](size);

/** @returns the closed outline as SVG path data. */
export function symbolPath(symbol: SymbolName, size: HalfSize): string {
  const corners = outlineOf(symbol, size);
  const ways = corners.map(({ x, y, round }, n) => {
    const before = corners[n - 1];
    if (before === undefined) return `M${x} ${y}`;
    if (round) return `A${size.h} ${size.h} 0 0 1 ${x} ${y}`;
    if (y === before.y) return `H${x}`;
    return x === before.x ? `V${y}` : `L${x} ${y}`;
  });
  return `${ways.join("")}Z`;
}

/** The hook at the lower right of a mark whose step was sent back, as SVG path data. */
export const RETURN_HOOK = "M13 15h-9m3-3-3 3 3 3";
