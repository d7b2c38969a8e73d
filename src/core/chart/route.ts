/** From arrows with a port to arrows with points. See `grid.ts` for the coordinates. */
import {
  type ChartRow,
  type ChartShape,
  type Connector,
  ENTRY_TRACK,
  type Point,
  type Port,
  SHAPE_ROOM,
} from "./grid.ts";
import { colourLanes, type GutterLine, laneX, leastCrowded } from "./lanes.ts";
import { isStraightDown, type Wish } from "./ports.ts";

/** An arrow whose port is chosen. `track` and `tracks` spread those that share the bottom. */
export interface Departure {
  wish: Wish;
  port: Port;
  track: number;
  tracks: number;
}

interface Planned extends Departure {
  line: GutterLine | null;
}

/** The height in a slot, from 0 at its top to 1 at its bottom, as y of the grid. */
function slotY(rows: ChartRow[], shape: ChartShape, part: number): number {
  return shape.row + (shape.slot + part) / (rows[shape.row]?.slots ?? 1);
}

/** Where the arrow leaves its own column: at the shape's middle, or on a track below the shape. */
function leaveY(rows: ChartRow[], { wish, port, track, tracks }: Departure): number {
  if (port !== "bottom") return wish.from.centre.y;
  const below = (1 + SHAPE_ROOM) / 2;
  return slotY(rows, wish.from, below + ((1 - below) * (track + 1)) / (tracks + 1));
}

/** True when the column of the target is free from the row of the source down to the target. */
const goesStraight = ({ wish, port }: Departure): boolean => {
  if (port === "bottom") return isStraightDown(wish);
  const ahead = Math.sign(wish.to.column - wish.from.column);
  return wish.isClear && !wish.isReturn && ahead === (port === "right" ? 1 : -1);
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

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.abs(last - first) + 1 }, (_, n) => first + n * Math.sign(last - first));

function plan(rows: ChartRow[], departures: Departure[]): Planned[] {
  const lines: GutterLine[] = [];
  return departures.map((departure) => {
    if (goesStraight(departure)) return { ...departure, line: null };
    const ends = [leaveY(rows, departure), slotY(rows, departure.wish.to, ENTRY_TRACK)];
    const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
    const candidates = gutters(departure).map((gutter) => ({ gutter, top, bottom }));
    const line = leastCrowded(candidates, lines);
    lines.push(line);
    return { ...departure, line };
  });
}

function points(rows: ChartRow[], planned: Planned, x: number | null): Point[] {
  const { from, to } = planned.wish;
  const first = from.centre;
  const last = to.centre;
  if (x === null)
    return first.x === last.x ? [first, last] : [first, { x: last.x, y: first.y }, last];
  const leave = leaveY(rows, planned);
  const enter = slotY(rows, to, ENTRY_TRACK);
  const way = [{ x, y: leave }, { x, y: enter }, { x: last.x, y: enter }, last];
  return planned.port === "bottom" ? [first, { x: first.x, y: leave }, ...way] : [first, ...way];
}

/** @returns the routed arrows in the order given, and the most lanes that one gutter holds. */
export function route(
  rows: ChartRow[],
  columns: number,
  departures: Departure[],
): { connectors: Connector[]; lanes: number } {
  const planned = plan(rows, departures);
  const lanes = colourLanes(planned.flatMap(({ line }) => line ?? []));
  const counts = new Map<number, number>();
  for (const [{ gutter }, lane] of lanes) {
    counts.set(gutter, Math.max(counts.get(gutter) ?? 0, lane + 1));
  }
  const laneOf = (line: GutterLine): number =>
    laneX(line.gutter, lanes.get(line) ?? 0, counts.get(line.gutter) ?? 1, columns);
  const connectors = planned.map((each): Connector => {
    const { from, to, label, isReturn } = each.wish;
    const x = each.line === null ? null : laneOf(each.line);
    return { from, to, port: each.port, points: points(rows, each, x), label, isReturn };
  });
  return { connectors, lanes: Math.max(0, ...counts.values()) };
}
