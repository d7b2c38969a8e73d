/** A drawn chart as one picture: the rows below one another, some of them higher than they must be. */
import type { ChartDrawing, DrawnName, Point } from "../../src/core/chart/draw.ts";
import type { ChartShape, Connector } from "../../src/core/chart/grid.ts";

export interface Segment {
  from: Point;
  to: Point;
  connector: Connector;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Picture {
  width: number;
  height: number;
  /** Top border of each row, and the bottom border of the last. */
  tops: number[];
  /** Without a doubled corner where a line goes on. */
  segments: Segment[];
  shapes: { shape: ChartShape; centre: Point; box: Box }[];
  names: { name: DrawnName; box: Box }[];
  heads: { box: Box; connector: Connector }[];
  joins: { from: Point; to: Point; row: number }[];
}

const SLACK = 1e-6;

const span = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];
export const isVertical = ({ from, to }: { from: Point; to: Point }): boolean => from.x === to.x;

/** @param extra how much higher than it must be each row is; the list begins anew where it ends. */
export function pictureOf({ rows, width, scale }: ChartDrawing, extra: number[] = [0]): Picture {
  const tops = [0];
  const picture: Picture = {
    width,
    height: 0,
    tops,
    segments: [],
    shapes: [],
    names: [],
    heads: [],
    joins: [],
  };
  for (const [n, row] of rows.entries()) {
    const top = tops[n] ?? 0;
    const full = row.height + (extra[n % extra.length] ?? 0);
    const at = ({ x, y }: Point): Point => ({ x, y: top + (y === row.height ? full : y) });
    for (const { connector, points } of row.lines) {
      for (const [k, to] of points.slice(1).entries()) {
        picture.segments.push({ from: at(points[k] ?? to), to: at(to), connector });
      }
    }
    for (const { shape, x, y } of row.shapes) {
      const { w, h } = scale.sizes[shape.symbol];
      const centre = at({ x, y });
      const box = {
        left: x - w,
        right: x + w,
        top: centre.y - h,
        bottom: centre.y + h,
      };
      picture.shapes.push({ shape, centre, box });
    }
    for (const name of row.names) {
      const box = { left: name.x, right: name.x + name.width, top: top + name.y, bottom: 0 };
      picture.names.push({ name, box: { ...box, bottom: box.top + name.height } });
    }
    const { half, length } = scale.sizes.head;
    for (const { x, y, to, connector } of row.heads) {
      const [across, along] = to === "down" ? [half, 0] : [0, half];
      const box = {
        left: x - (to === "right" ? length : across),
        right: x + (to === "left" ? length : across),
        top: top + y - (to === "down" ? length : along),
        bottom: top + y + along,
      };
      picture.heads.push({ box, connector });
    }
    for (const { from, to, y } of row.joins) {
      picture.joins.push({ from: { x: from, y: top + y }, to: { x: to, y: top + y }, row: n });
    }
    tops.push(top + full);
  }
  return { ...picture, height: tops.at(-1) ?? 0 };
}

/** True when the line runs through the inside of the box, or along its border. */
export function touches({ from, to }: { from: Point; to: Point }, box: Box): boolean {
  const [left, right] = span(from.x, to.x);
  const [top, bottom] = span(from.y, to.y);
  return left <= box.right && right >= box.left && top <= box.bottom && bottom >= box.top;
}

/** True when the line runs through the inside of the box. */
export const crosses = (line: { from: Point; to: Point }, box: Box): boolean =>
  touches(line, {
    left: box.left + SLACK,
    right: box.right - SLACK,
    top: box.top + SLACK,
    bottom: box.bottom - SLACK,
  });

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - SLACK &&
  b.left < a.right - SLACK &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;

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
