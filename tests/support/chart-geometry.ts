import {
  type ChartLayout,
  type ChartShape,
  type Connector,
  type Point,
  SHAPE_ROOM,
} from "../../src/core/chart/grid.ts";

export interface Segment {
  from: Point;
  to: Point;
  connector: Connector;
  /** Place in the connector, from 0. */
  index: number;
  isLast: boolean;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SLACK = 1e-9;

export const segments = (connectors: Connector[]): Segment[] =>
  connectors.flatMap((connector) =>
    connector.points.slice(1).map((to, index) => ({
      from: connector.points[index] ?? to,
      to,
      connector,
      index,
      isLast: index === connector.points.length - 2,
    })),
  );

/** The room a shape may fill. */
export function roomOf(layout: ChartLayout, shape: ChartShape): Box {
  const half = SHAPE_ROOM / 2;
  const height = half / (layout.rows[shape.row]?.slots ?? 1);
  const { x, y } = shape.centre;
  return { left: x - half, right: x + half, top: y - height, bottom: y + height };
}

const span = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];

/** True when the segment runs through the inside of the box. */
export function crosses({ from, to }: Segment, box: Box): boolean {
  const [left, right] = span(from.x, to.x);
  const [top, bottom] = span(from.y, to.y);
  return (
    left < box.right - SLACK &&
    right > box.left + SLACK &&
    top < box.bottom - SLACK &&
    bottom > box.top + SLACK
  );
}

export const isVertical = ({ from, to }: Segment): boolean => from.x === to.x;

/** True when both lie on one line and share more than a point. */
export function overlaps(a: Segment, b: Segment): boolean {
  if (isVertical(a) !== isVertical(b)) return false;
  const across = isVertical(a) ? a.from.x - b.from.x : a.from.y - b.from.y;
  if (Math.abs(across) > SLACK) return false;
  const along = (s: Segment) => (isVertical(s) ? span(s.from.y, s.to.y) : span(s.from.x, s.to.x));
  const [[low, high], [otherLow, otherHigh]] = [along(a), along(b)];
  return low < otherHigh - SLACK && otherLow < high - SLACK;
}

export const direction = ({ from, to }: Segment): number =>
  Math.sign(to.x - from.x) || Math.sign(to.y - from.y) * 2;
