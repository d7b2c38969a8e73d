/** The official symbols in pixels, around 0,0. The table and the SVG file draw with these alone. */
import type { SymbolKind } from "../../core/chart/grid.ts";

interface Symbol {
  /** Outline as SVG path data. */
  path: string;
  halfWidth: number;
  halfHeight: number;
}

const capsule = (w: number, h: number): string =>
  `M${h - w} ${-h}H${w - h}A${h} ${h} 0 0 1 ${w - h} ${h}H${h - w}A${h} ${h} 0 0 1 ${h - w} ${-h}Z`;
const box = (w: number, h: number): string => `M${-w} ${-h}H${w}V${h}H${-w}Z`;
const diamond = (w: number, h: number): string => `M0 ${-h}L${w} 0 0 ${h} ${-w} 0Z`;
const pentagon = (w: number, h: number): string =>
  `M${-w} ${-h}H${w}V${h * 0.3}L0 ${h} ${-w} ${h * 0.3}Z`;

export const SYMBOLS: Record<SymbolKind | "page", Symbol> = {
  start: { path: capsule(24, 11), halfWidth: 24, halfHeight: 11 },
  end: { path: capsule(24, 11), halfWidth: 24, halfHeight: 11 },
  process: { path: box(23, 13), halfWidth: 23, halfHeight: 13 },
  decision: { path: diamond(26, 16), halfWidth: 26, halfHeight: 16 },
  page: { path: pentagon(11, 13), halfWidth: 11, halfHeight: 13 },
};

/** The head of an arrow whose point is at 0,0, coming from above. */
export const ARROWHEAD = "M0 0L-4.5 -8H4.5Z";

/** Height of one slot of a row at least, so that shapes, heads and tracks have their room. */
export const SLOT_HEIGHT = 66;

/** @returns the width of an actor column at least, for so many parallel lines in a gutter. */
export const columnWidth = (lanes: number): number => Math.max(116, 14 * (lanes + 1));
