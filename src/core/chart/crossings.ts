/** Where a page ends in the chart: a pair of pentagons for each arrow that goes over to the next page. */
import type { Across, ChartLayout, Connector } from "./grid.ts";
import { laneOffset } from "./lanes.ts";

/** Drawn as a pentagon on both pages with the same mark. */
export interface PageCrossing {
  /** A letter: A, B, … Z, AA, AB, … */
  mark: string;
  x: Across;
  /** "down" leaves the upper page and enters the lower one; "up" the other way round. */
  direction: "down" | "up";
}

function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** A number that grows from left to right. */
function order({ lanes, columns }: ChartLayout, x: Across): number {
  if ("column" in x) return x.column + 0.5;
  const offset = laneOffset(x.gutter, x.lane, lanes[x.gutter] ?? 1, columns);
  return x.gutter + offset / (4 * (lanes[x.gutter] ?? 1));
}

/** The lines of an arrow that run over the upper border of a row. */
function over({ stops }: Connector, row: number): Pick<PageCrossing, "x" | "direction">[] {
  return stops.slice(1).flatMap((to, n) => {
    const from = stops[n] ?? to;
    if (from.row < row && to.row >= row) return { x: to.x, direction: "down" as const };
    if (from.row >= row && to.row < row) return { x: to.x, direction: "up" as const };
    return [];
  });
}

/**
 * @param firstRows the rows that begin a new page, ascending, without row 0.
 * @returns for each of them the crossings of the break above it, left to right. Arrows that share a
 * line share a pentagon; marks go on from page to page and never repeat.
 */
export function pageCrossings(layout: ChartLayout, firstRows: number[]): PageCrossing[][] {
  let used = 0;
  return firstRows.map((row) => {
    const found = layout.connectors.flatMap((connector) => over(connector, row));
    const places = new Map(found.map((one) => [order(layout, one.x), one]));
    return [...places]
      .toSorted(([a], [b]) => a - b)
      .map(([, { x, direction }]) => ({ mark: letter(used++), x, direction }));
  });
}
