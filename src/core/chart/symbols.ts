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

/** @returns the closed outline as SVG path data. */
export function symbolPath(symbol: SymbolName, size: HalfSize): string {
  const corners = OUTLINES[symbol](size);
  const ways = corners.map(({ x, y, round }, n) => {
    const before = corners[n - 1];
    if (before === undefined) return `M${x} ${y}`;
    if (round) return `A${size.h} ${size.h} 0 0 1 ${x} ${y}`;
    if (y === before.y) return `H${x}`;
    return x === before.x ? `V${y}` : `L${x} ${y}`;
  });
  return `${ways.join("")}Z`;
}

/** Corners on each rounded end of a capsule: enough that paper shows a curve. */
const CURVE = 12;

/** @returns the outline as a polygon, x0, y0, x1, y1, …, for a painter that has no curves. */
export function symbolPolygon(symbol: SymbolName, size: HalfSize): number[] {
  const corners = OUTLINES[symbol](size);
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

/** The fifth symbol's head: half its width, and its length along the arrow. */
export interface HeadSize {
  half: number;
  length: number;
}

export type HeadDirection = "down" | "left" | "right";

/** @returns the triangle of an arrow's head, its point at 0,0: x0, y0, x1, y1, x2, y2. */
export function headPolygon({ half, length }: HeadSize, to: HeadDirection): number[] {
  if (to === "down") return [0, 0, -half, -length, half, -length];
  const back = to === "right" ? -length : length;
  return [0, 0, back, -half, back, half];
}

/** @returns the same triangle as SVG path data. */
export function headPath(size: HeadSize, to: HeadDirection = "down"): string {
  const [, , x1, y1, x2, y2] = headPolygon(size, to);
  return `M0 0L${x1} ${y1} ${x2} ${y2}Z`;
}

/** The hook at the lower right of a mark whose step was sent back, as SVG path data. */
export const RETURN_HOOK = "M13 15h-9m3-3-3 3 3 3";
