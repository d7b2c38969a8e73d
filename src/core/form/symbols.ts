/** The five official symbols in millimetres, as polygons around their centre. */
import type { SymbolKind } from "../chart/grid.ts";
import type { Placed } from "./blocks.ts";
import { POINT } from "./typeface.ts";

interface Symbol {
  halfWidth: number;
  halfHeight: number;
  /** x0,y0,… around 0,0. */
  outline: number[];
}

/** Corners on each rounded end of a capsule: enough that paper shows a curve. */
const CORNERS = 12;

function capsule(w: number, h: number): number[] {
  const arc = (centre: number, from: number) =>
    Array.from({ length: CORNERS + 1 }, (_, i) => {
      const angle = from + (Math.PI * i) / CORNERS;
      return [centre + h * Math.cos(angle), h * Math.sin(angle)];
    }).flat();
  return [...arc(w - h, -Math.PI / 2), ...arc(h - w, Math.PI / 2)];
}

const box = (w: number, h: number) => [-w, -h, w, -h, w, h, -w, h];
const diamond = (w: number, h: number) => [0, -h, w, 0, 0, h, -w, 0];
const pentagon = (w: number, h: number) => [-w, -h, w, -h, w, h * 0.3, 0, h, -w, h * 0.3];

const symbol = (shape: (w: number, h: number) => number[], w: number, h: number): Symbol => ({
  halfWidth: w,
  halfHeight: h,
  outline: shape(w, h),
});

export const SYMBOLS: Record<SymbolKind | "page", Symbol> = {
  start: symbol(capsule, 5, 2.2),
  end: symbol(capsule, 5, 2.2),
  process: symbol(box, 4.8, 2.5),
  decision: symbol(diamond, 5.4, 3.1),
  page: symbol(pentagon, 2.3, 2.7),
};

/** Room that one slot of a row needs for a shape, its arrowhead and the tracks above it. */
export const SLOT = 11.2;

const OUTLINE = 1 * POINT;

/** @returns the symbol around (x, y), filled with paper so that lines end at its border. */
export function symbolInk(kind: SymbolKind | "page", x: number, y: number): Placed {
  const { halfWidth: w, halfHeight: h, outline } = SYMBOLS[kind];
  const points = outline.map((v, i) => v + (i % 2 === 0 ? x : y));
  const ink = { kind: "path", points, width: OUTLINE, closed: true, fill: "paper" } as const;
  return { x: x - w, y: y - h, w: 2 * w, h: 2 * h, ink };
}

const HEAD = { half: 0.9, length: 1.7 };

/** @returns an arrowhead from above whose point is at (x, y). */
export function arrowhead(x: number, y: number): Placed {
  const { half, length } = HEAD;
  const points = [x, y, x - half, y - length, x + half, y - length];
  const ink = { kind: "path", points, width: 0.1, closed: true, fill: "ink" } as const;
  return { x: x - half, y: y - length, w: 2 * half, h: length, ink };
}
