/**
 * Parallel vertical lines in the gutters between columns: each has a lane of its own, and only arrows that
 * come the same way to the same shape run together.
 */

/** A vertical line between two heights, in one gutter: gutter g lies left of column g. */
export interface GutterLine {
  gutter: number;
  top: number;
  bottom: number;
  /** Names where it leads to and from which side: lines of one name may run together. */
  to: string;
}

const overlap = (a: GutterLine, b: GutterLine): boolean =>
  a.gutter === b.gutter && a.top <= b.bottom && b.top <= a.bottom;

/** @returns the candidate that meets the fewest lines that lead elsewhere; the first of equals. */
export function leastCrowded(candidates: GutterLine[], lines: GutterLine[]): GutterLine {
  let best: { line: GutterLine; met: number } | null = null;
  for (const line of candidates) {
    const met = lines.filter((other) => other.to !== line.to && overlap(line, other)).length;
    if (best === null || met < best.met) best = { line, met };
  }
  if (best === null) throw new Error("leastCrowded: no candidate");
  return best.line;
}

/** Lines that run together, as one from the highest top to the lowest bottom. */
function merged(lines: GutterLine[]): GutterLine[] {
  const all = new Map<string, GutterLine>();
  for (const line of lines) {
    const key = `${line.gutter} ${line.to}`;
    const one = all.get(key) ?? line;
    const [top, bottom] = [Math.min(one.top, line.top), Math.max(one.bottom, line.bottom)];
    all.set(key, { ...line, top, bottom });
  }
  return [...all.values()];
}

/** @returns a lane number for each line, from 0: lines that overlap in height share one only to one place. */
export function colourLanes(lines: GutterLine[]): Map<GutterLine, number> {
  const lanes = new Map<GutterLine, number>();
  for (const line of merged(lines).toSorted((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const taken = new Set<number>();
    for (const [other, lane] of lanes) if (overlap(line, other)) taken.add(lane);
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    lanes.set(line, lane);
  }
  const laneOf = (line: GutterLine) =>
    [...lanes].find(([{ gutter, to }]) => gutter === line.gutter && to === line.to)?.[1] ?? 0;
  return new Map(lines.map((line) => [line, laneOf(line)]));
}

/**
 * How far a lane runs from its gutter's border, in steps of the pitch between lanes, to the right
 * positive: half a step off, so that no lane lies on the border, where it could not be seen. The gutters at
 * the outermost borders have room on one side alone.
 *
 * @param columns how many columns the chart has: gutter 0 is its left border, gutter `columns` its right.
 */
export function laneOffset(gutter: number, lane: number, lanes: number, columns: number): number {
  if (gutter === 0) return lane + 0.5;
  if (gutter === columns) return -(lane + 0.5);
  return lane - Math.floor(lanes / 2) + 0.5;
}

/** @returns how far the lanes of a gutter reach to its left and to its right, in steps of the pitch. */
export function laneReach(
  gutter: number,
  lanes: number,
  columns: number,
): { left: number; right: number } {
  const offsets = Array.from({ length: lanes }, (_, n) => laneOffset(gutter, n, lanes, columns));
  return { left: Math.max(0, -Math.min(0, ...offsets)), right: Math.max(0, ...offsets) };
}
