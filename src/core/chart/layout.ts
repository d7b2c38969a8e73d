import { exits, indexOfStep, isDecision, isReturn } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { ChartLayout, ChartShape } from "./grid.ts";
import { type PlacedRow, placeRow } from "./place.ts";
import { assignPorts, type Wish } from "./ports.ts";
import { type Departure, route } from "./route.ts";

/** No shape stands in the target's column between the source and the target below it. */
function isClear(rows: PlacedRow[], from: ChartShape, to: ChartShape): boolean {
  if (to.row === from.row) return to.slot === from.slot + 1;
  if (to.column === from.column && (rows[from.row]?.ends.size ?? 0) > 0) return false;
  return rows.slice(from.row + 1, to.row).every(({ step }) => step.column !== to.column);
}

function wishes(sop: Sop, rows: PlacedRow[], step: Step, row: PlacedRow): Wish[] {
  return exits(step).flatMap(({ target, outcomes }) => {
    const to =
      "step" in target ? rows[indexOfStep(sop, target.step)]?.step : row.ends.get(target.end);
    if (to === undefined) return [];
    const label = isDecision(step) ? outcomes.map((each) => each.label).join(" / ") : null;
    return {
      from: row.step,
      to,
      label,
      isReturn: isReturn(sop, step, target),
      isClear: isClear(rows, row.step, to),
    };
  });
}

function departures(list: Wish[], columns: number): Departure[] {
  const ports = assignPorts(list, columns);
  const tracks = ports.filter((port) => port === "bottom").length;
  let track = 0;
  return list.map((wish, n) => {
    const port = ports[n] ?? "bottom";
    return { wish, port, track: port === "bottom" ? track++ : 0, tracks };
  });
}

/**
 * @param sop any SOP that passed the integrity check.
 * @returns its official chart: shapes and routed arrows on the grid of `grid.ts`.
 */
export function layoutChart(sop: Sop): ChartLayout {
  const columns = sop.actors.length;
  const rows = sop.steps.map((step, index) => placeRow(sop, step, index));
  const starts = rows.flatMap(({ start, step }): Departure[] => {
    if (start === null) return [];
    const wish = { from: start, to: step, label: null, isReturn: false, isClear: true };
    return [{ wish, port: "bottom", track: 0, tracks: 1 }];
  });
  const ways = sop.steps.flatMap((step, index) => {
    const row = rows[index];
    return row === undefined ? [] : departures(wishes(sop, rows, step, row), columns);
  });
  const chartRows = rows.map(({ row }) => row);
  return {
    columns,
    rows: chartRows,
    shapes: rows.flatMap(({ start, step, ends }) => [
      ...(start === null ? [] : [start]),
      step,
      ...ends.values(),
    ]),
    ...route(chartRows, columns, [...starts, ...ways]),
  };
}
