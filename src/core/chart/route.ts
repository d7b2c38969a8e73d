/** From arrows with a port to arrows with corners. */
import type { ChartRow, Connector, Port, Stop } from "./grid.ts";
import { colourLanes, type GutterLine, leastCrowded } from "./lanes.ts";
import { centreOf, depthOf, entryOf, trackOf } from "./levels.ts";
import { isStraightDown, type Wish } from "./ports.ts";

/** An arrow whose port is chosen; `track` where it leaves sideways below the shape. */
export interface Departure {
  wish: Wish;
  port: Port;
  track: number | null;
}

/** The kinds of way: down the own column, across and down the target's column, through a gutter. */
type Way = { kind: "down" } | { kind: "across" } | { kind: "gutter"; line: GutterLine };

interface Planned extends Departure {
  way: Way;
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.abs(last - first) + 1 }, (_, n) => first + n * Math.sign(last - first));

/** The level at which the arrow leaves its own column. */
function leaveLevel(rows: ChartRow[], { wish, track }: Departure): number {
  const row = rows[wish.from.row];
  if (row === undefined) return 0;
  return track === null ? centreOf(row, wish.from.slot) : trackOf(row, track);
}

/** True where the column of the target is free from the row of the source down to the target. */
const goesAcross = ({ wish, port }: Departure): boolean => {
  const ahead = Math.sign(wish.to.column - wish.from.column);
  if (!wish.isClear || wish.isReturn || ahead === 0) return false;
  return port === "bottom" || ahead === (port === "right" ? 1 : -1);
};

/** The gutters an arrow may climb or descend in, the one nearest to its target first. */
function gutters({ wish, port }: Departure): number[] {
  const from = wish.from.column;
  const to = wish.to.column;
  if (port === "right") return to > from ? range(to, from + 1) : [from + 1];
  if (port === "left") return to < from ? range(to + 1, from) : [from];
  if (to === from) return [from + 1];
  return to > from ? range(to, from + 1) : range(to + 1, from);
}

function plan(rows: ChartRow[], departures: Departure[]): Planned[] {
  const lines: GutterLine[] = [];
  return departures.map((departure) => {
    const { wish, port } = departure;
    if (port === "bottom" && isStraightDown(wish)) return { ...departure, way: { kind: "down" } };
    if (goesAcross(departure)) return { ...departure, way: { kind: "across" } };
    const target = rows[wish.to.row];
    const enter = target === undefined ? 0 : entryOf(target, wish.to.slot);
    const ends = [
      depthOf(rows, wish.from.row, leaveLevel(rows, departure)),
      depthOf(rows, wish.to.row, enter),
    ];
    const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
    const side = bottom === ends[0] ? "up" : "down";
    const to = `${wish.to.row}/${wish.to.slot} ${side}`;
    const candidates = gutters(departure).map((gutter) => ({ gutter, top, bottom, to }));
    const line = leastCrowded(candidates, lines);
    lines.push(line);
    return { ...departure, way: { kind: "gutter", line } };
  });
}

function stopsOf(rows: ChartRow[], planned: Planned, laneOf: (line: GutterLine) => number): Stop[] {
  const { wish, way, track } = planned;
  const { from, to } = wish;
  const [source, target] = [rows[from.row], rows[to.row]];
  if (source === undefined || target === undefined) return [];
  const own = { column: from.column };
  const goal = { column: to.column };
  const first: Stop = { x: own, row: from.row, level: centreOf(source, from.slot) };
  const last: Stop = { x: goal, row: to.row, level: centreOf(target, to.slot) };
  if (way.kind === "down") return [first, last];
  const leave = leaveLevel(rows, planned);
  const out: Stop[] = track === null ? [] : [{ x: own, row: from.row, level: leave }];
  if (way.kind === "across") {
    return [first, ...out, { x: goal, row: from.row, level: leave }, last];
  }
  const lane = { gutter: way.line.gutter, lane: laneOf(way.line) };
  const enter = entryOf(target, to.slot);
  return [
    first,
    ...out,
    { x: lane, row: from.row, level: leave },
    { x: lane, row: to.row, level: enter },
    { x: goal, row: to.row, level: enter },
    last,
  ];
}

/** @returns the routed arrows in the order given, and how many lanes each gutter holds. */
export function route(
  rows: ChartRow[],
  columns: number,
  departures: Departure[],
): { connectors: Connector[]; lanes: number[] } {
  const planned = plan(rows, departures);
  const coloured = colourLanes(
    planned.flatMap(({ way }) => (way.kind === "gutter" ? [way.line] : [])),
  );
  const lanes = Array.from({ length: columns + 1 }, () => 0);
  for (const [{ gutter }, lane] of coloured) {
    lanes[gutter] = Math.max(lanes[gutter] ?? 0, lane + 1);
  }
  const connectors = planned.map((each): Connector => {
    const { from, to, label, isReturn } = each.wish;
    const stops = stopsOf(rows, each, (line) => coloured.get(line) ?? 0);
    return { from, to, port: each.port, stops, label, isReturn };
  });
  return { connectors, lanes };
}
