/** How wide the actors' columns must be, so that shapes, lanes and names have their room. */
import { type ChartDrawing, drawChart } from "./draw.ts";
import type { ChartLayout } from "./grid.ts";
import { laneReach } from "./lanes.ts";
import type { ColumnPlace, Scale } from "./scale.ts";
import { sizesWithin } from "./sizes.ts";

export interface Room {
  /** Everything but the columns; the symbols as wide as they may be. */
  scale: Omit<Scale, "columns">;
  /** Width of each column while names have room, and of one that gives to others. */
  even: number;
  least: number;
  /** Least width of each column for the words over it; none where they stand in cells of their own. */
  heads: readonly number[];
  step: number;
  /** Half the width of the narrowest diamond, and the width of all columns that it becomes so narrow for. */
  narrowest: number;
  width: number;
}

/** Columns of those widths, wider beside gutters whose lanes would come too close to a diamond. */
function placesFor(
  { columns, lanes }: ChartLayout,
  { scale }: Room,
  widths: readonly number[],
  diamond: number,
): ColumnPlace[] {
  let left = 0;
  return widths.map((width, n) => {
    const half = (reach: number) =>
      Math.max(width / 2, diamond + scale.clear + reach * scale.pitch);
    const before = half(laneReach(n, lanes[n] ?? 0, columns).right);
    const after = half(laneReach(n + 1, lanes[n + 1] ?? 0, columns).left);
    const place = { left, middle: left + before, right: left + before + after };
    left = place.right;
    return place;
  });
}

/** @returns the scale with columns of those widths, the symbols as wide as the room lets them be. */
function scaleFor(layout: ChartLayout, room: Room, widths: readonly number[]): Scale {
  const { scale, narrowest } = room;
  const total = widths.reduce((sum, one) => sum + one, 0);
  let half = Math.max(
    narrowest,
    Math.min(scale.sizes.diamond.w, ...widths.map((width) => width / 2 - scale.clear)),
  );
  let columns = placesFor(layout, room, widths, half);
  while (half > narrowest && (columns.at(-1)?.right ?? 0) > Math.max(room.width, total)) {
    half = Math.max(narrowest, half - 1);
    columns = placesFor(layout, room, widths, half);
  }
  return { ...scale, columns, sizes: sizesWithin(scale.sizes, half) };
}

/** The columns whose decisions and ends have names that lack room, and how much that matters. */
function strained({ layout, rows }: ChartDrawing): { columns: Set<number>; cost: number } {
  const bad = rows.flatMap(({ names }) => names.filter(({ ease }) => ease !== "whole"));
  const columns = bad.map(({ of }) => ("from" in of ? of.from.column : of.column));
  const named = rows.reduce((sum, { names }) => sum + names.length, 0);
  const labels = [...layout.connectors, ...layout.shapes].filter(({ label }) => label !== null);
  const cramped = bad.filter(({ ease }) => ease === "cramped").length + labels.length - named;
  return { columns: new Set(columns), cost: bad.length + 1000 * cramped };
}

/** Wider columns where names lack room, narrower ones elsewhere; null where nothing is left to give. */
function shifted(
  widths: readonly number[],
  needy: ReadonlySet<number>,
  keeping: ReadonlySet<number>,
  room: Room,
  total: number,
): number[] | null {
  const { step, width } = room;
  const leastOf = (n: number) => Math.max(room.least, room.heads[n] ?? 0);
  const spare = width - total;
  const wanted = needy.size * step - Math.max(0, spare);
  const gives = (one: number, n: number) => !keeping.has(n) && one > leastOf(n);
  const givers = widths.filter(gives).length;
  if (wanted > 0 && givers === 0) return null;
  return widths.map((one, n) => {
    if (needy.has(n)) return one + step;
    return wanted > 0 && gives(one, n) ? Math.max(leastOf(n), one - wanted / givers) : one;
  });
}

/** So often columns are shifted, and so many steps a crowded one may grow beyond what there is room for. */
const TRIES = 60;

/**
 * @returns the chart drawn with columns of one width if no word of a name is broken then, else with wider
 * ones where names lack room. All are wider than `width` only where lanes or cramped names leave no choice.
 */
export function fitChart(layout: ChartLayout, room: Room): ChartDrawing {
  let widths: readonly number[] = Array.from({ length: layout.columns }, (_, n) =>
    Math.max(room.even, room.heads[n] ?? 0),
  );
  let best = drawChart(layout, scaleFor(layout, room, widths));
  let drawing = best;
  let state = strained(best);
  let least = state.cost;
  /** What a column was given it keeps: two would else take it from one another for ever. */
  const keeping = new Set<number>();
  for (let n = 0; n < TRIES && state.columns.size > 0; n += 1) {
    for (const column of state.columns) keeping.add(column);
    const next = shifted(widths, state.columns, keeping, room, drawing.width);
    if (next === null && least < 1000) break;
    widths = next ?? widths.map((one, c) => (state.columns.has(c) ? one + room.step : one));
    drawing = drawChart(layout, scaleFor(layout, room, widths));
    state = strained(drawing);
    if (state.cost >= least) continue;
    least = state.cost;
    best = drawing;
  }
  return best;
}
