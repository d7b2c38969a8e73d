import { exits, indexOfStep, isDecision, isReturn } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { ChartLayout, ChartRow, ChartShape } from "./grid.ts";
import { type PlacedRow, placeRow } from "./place.ts";
import { assignPorts, isStraightDown, type OpenSides, type Wish } from "./ports.ts";
import { type Departure, route } from "./route.ts";

/** No shape stands in the target's column between the source and the target below it. */
function isClear(rows: PlacedRow[], from: ChartShape, to: ChartShape): boolean {
  if (to.row === from.row) return to.slot === from.slot + 1;
  if (to.column === from.column && (rows[from.row]?.ends.size ?? 0) > 0) return false;
  if (rows[to.row]?.hasStart) return false;
  return rows
    .slice(from.row + 1, to.row)
    .every(({ shapes }) => shapes.every(({ column }) => column !== to.column));
}

function wishes(sop: Sop, rows: PlacedRow[], step: Step, row: PlacedRow): Wish[] {
  return exits(step).flatMap(({ target, outcomes }) => {
    const to =
      "step" in target ? rows[indexOfStep(sop, target.step)]?.enter : row.ends.get(target.end);
    if (to === undefined) return [];
    const label = isDecision(step) ? outcomes.map((each) => each.label).join(" / ") : null;
    return {
      from: row.leave,
      to,
      label,
      isReturn: isReturn(sop, step, target),
      isClear: isClear(rows, row.leave, to),
    };
  });
}

const openSides = ({ leave, shapes, main }: PlacedRow): OpenSides => {
  const beside = shapes.filter(({ slot }) => slot === main).map(({ column }) => column);
  return {
    left: beside.every((column) => column >= leave.column),
    right: beside.every((column) => column <= leave.column),
  };
};

/** Who goes farther turns off first: then no arrow crosses one that turned off before it. */
function departures(list: Wish[], columns: number, open: OpenSides): Departure[] {
  const ports = assignPorts(list, columns, open);
  const far = ({ from, to, isReturn: back }: Wish) =>
    (back ? -1 : 1) * (1 + Math.abs(to.column - from.column));
  const turning = list
    .filter((wish, n) => ports[n] === "bottom" && !isStraightDown(wish))
    .toSorted((a, b) => far(b) - far(a));
  return list.map((wish, n) => {
    const track = turning.indexOf(wish);
    return { wish, port: ports[n] ?? "bottom", track: track < 0 ? null : track };
  });
}

function starting({ shapes, enter, hasStart }: PlacedRow): Departure[] {
  const start = shapes.find(({ part }) => part === "start");
  if (start === undefined || !hasStart) return [];
  const wish = { from: start, to: enter, label: null, isReturn: false, isClear: true };
  return [{ wish, port: "bottom", track: null }];
}

/**
 * @param sop any SOP that passed the integrity check.
 * @returns its official chart: shapes and routed arrows, as `grid.ts` explains.
 */
export function layoutChart(sop: Sop): ChartLayout {
  const columns = sop.actors.length;
  const placed = sop.steps.map((step, index) => placeRow(sop, step, index));
  const ways = sop.steps.map((step, index) => {
    const row = placed[index];
    if (row === undefined) return [];
    return [
      ...starting(row),
      ...departures(wishes(sop, placed, step, row), columns, openSides(row)),
    ];
  });
  const rows = placed.map(({ stepId, slots, main }, index): ChartRow => {
    const tracks = ways[index]?.filter(({ track }) => track !== null).length ?? 0;
    return { stepId, slots, main, tracks };
  });
  return {
    columns,
    rows,
    shapes: placed.flatMap(({ shapes }) => shapes),
    joins: placed.flatMap(({ joins }) => joins),
    ...route(rows, columns, ways.flat()),
  };
}
