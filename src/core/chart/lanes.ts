/** Parallel vertical lines in the gutters between columns: each line has a lane of its own. */
import { SHAPE_ROOM } from "./grid.ts";

/** A vertical line between two heights, in one gutter: gutter g lies left of column g. */
export interface GutterLine {
  gutter: number;
  top: number;
  bottom: number;
}

const overlap = (a: GutterLine, b: GutterLine): boolean =>
  a.gutter === b.gutter && a.top <= b.bottom && b.top <= a.bottom;

/** @returns the candidate that meets the fewest lines so far; the first of equals. */
export function leastCrowded(candidates: GutterLine[], lines: GutterLine[]): GutterLine {
  let best: { line: GutterLine; met: number } | null = null;
  for (const line of candidates) {
    const met = lines.filter((other) => overlap(line, other)).length;
    if (best === null || met < best.met) best = { line, met };
  }
  if (best === null) throw new Error("leastCrowded: no candidate");
  return best.line;
}

/** @returns a lane number for each line, from 0: lines that overlap in height never share one. */
export function colourLanes(lines: GutterLine[]): Map<GutterLine, number> {
  const lanes = new Map<GutterLine, number>();
  for (const line of lines.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const taken = new Set<number>();
    for (const [other, lane] of lanes) if (overlap(line, other)) taken.add(lane);
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    lanes.set(line, lane);
  }
  return lanes;
}

/**
 * @returns the x of lane `lane` out of `count`; the outermost gutters are half as wide. The uneven
 * margins keep a lane from lying on the border between two columns, where it could not be seen.
 */
export function laneX(gutter: number, lane: number, count: number, columns: number): number {
  const margin = (1 - SHAPE_ROOM) / 2;
  const left = gutter === 0 ? 0 : gutter - margin;
  const right = gutter === columns ? columns : gutter + margin;
  return left + ((right - left) * (lane + 1)) / (count + 0.5);
}
