/**
 * A row of the chart as bands between its levels: band n lies above level n. What runs down through a band
 * leaves free stretches between; names of arrows and ends stand there and nowhere else.
 */
import type { Across, ChartLayout, ChartRow, Connector } from "./grid.ts";
import { laneOffset } from "./lanes.ts";
import { bottomOf } from "./levels.ts";
import { middleOf, type Scale, widthOfAll } from "./scale.ts";

/** A stretch from left to right. */
export interface Span {
  left: number;
  right: number;
}

/** A line down through part of a row, from one level to another. */
export interface Fall {
  connector: Connector;
  x: number;
  top: number;
  bottom: number;
}

/** @returns where a line runs down, from the left border of the first actor column. */
export function acrossOf(layout: ChartLayout, scale: Scale, x: Across): number {
  if ("column" in x) return middleOf(scale, x.column);
  const offset = laneOffset(x.gutter, x.lane, layout.lanes[x.gutter] ?? 1, layout.columns);
  const border = scale.columns[x.gutter]?.left ?? widthOfAll(scale);
  return border + offset * scale.pitch;
}

const within = (row: ChartRow, level: number) => Math.min(Math.max(level, 0), bottomOf(row));

/** @returns every line that runs down through the row or a part of it. */
export function fallsOf(layout: ChartLayout, scale: Scale, index: number): Fall[] {
  const row = layout.rows[index];
  if (row === undefined) return [];
  /** A level of another row is above or below all of this one. */
  const here = (stop: { row: number; level: number }) =>
    within(row, stop.row === index ? stop.level : stop.row < index ? 0 : Number.MAX_VALUE);
  return layout.connectors.flatMap((connector) =>
    connector.stops.slice(1).flatMap((to, n): Fall[] => {
      const from = connector.stops[n] ?? to;
      if (from.row === to.row && (from.row !== index || from.level === to.level)) return [];
      const [a, b] = [here(from), here(to)];
      if (a === b) return [];
      const x = acrossOf(layout, scale, to.x);
      return [{ connector, x, top: Math.min(a, b), bottom: Math.max(a, b) }];
    }),
  );
}

/** @returns the free stretches between `whole.left` and `whole.right`, from left to right. */
export function freeSpans(whole: Span, blocked: readonly Span[]): Span[] {
  const free: Span[] = [];
  let left = whole.left;
  for (const span of blocked.toSorted((a, b) => a.left - b.left)) {
    if (span.left > left) free.push({ left, right: Math.min(span.left, whole.right) });
    left = Math.max(left, span.right);
  }
  if (left < whole.right) free.push({ left, right: whole.right });
  return free.filter((span) => span.right > span.left);
}
