/**
 * The chart with lengths, row by row: x from the left border of the first actor column, y from the top of
 * the row. All corners, shapes and names stand in the row's first `height`; where a row is drawn higher,
 * the lines that reach `height` go straight on down to its bottom border.
 */
import type { HeadDirection } from "./arrowhead.ts";
import { acrossOf, type Fall, fallsOf } from "./bands.ts";
import type { ChartLayout, ChartRow, ChartShape, Connector, Join } from "./grid.ts";
import { bottomOf, centreOf, entryOf } from "./levels.ts";
import { type Align, type Ease, type Name, namesOf, type RowParts } from "./names.ts";
import { middleOf, type Scale, widthOfAll } from "./scale.ts";

export interface Point {
  x: number;
  y: number;
}

export interface DrawnName {
  of: Connector | ChartShape;
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
  align: Align;
  ease: Ease;
}

export interface DrawnHead extends Point {
  connector: Connector;
  to: HeadDirection;
}

export interface RowDrawing {
  /** The least height of the row. */
  height: number;
  lines: { connector: Connector; points: Point[] }[];
  joins: { join: Join; from: number; to: number; y: number }[];
  shapes: { shape: ChartShape; x: number; y: number }[];
  heads: DrawnHead[];
  names: DrawnName[];
  /** Where lines come in from the row above, from left to right. */
  above: { x: number; connectors: Connector[] }[];
}

export interface ChartDrawing {
  layout: ChartLayout;
  scale: Scale;
  width: number;
  rows: RowDrawing[];
}

/** @returns the height of each level of the row. */
function heightsOf(parts: RowParts, names: Name[]): number[] {
  const { row, scale, shapes } = parts;
  const gap = scale.clear / 2;
  const last = bottomOf(row);
  /** What hangs from a level, and what stands on it. */
  const hang = Array.from({ length: last + 1 }, () => 0);
  const stand = [...hang];
  const most = (list: number[], level: number, need: number) => {
    list[level] = Math.max(list[level] ?? 0, need);
  };
  for (const shape of shapes) {
    const { h } = scale.sizes[shape.symbol];
    const centre = centreOf(row, shape.slot);
    most(stand, centre, h + scale.sizes.head.length + gap);
    most(hang, centre, h);
  }
  for (const { lines, band, hangs, away } of names) {
    const need = away + lines.length * scale.line;
    if (hangs) most(hang, band - 1, need);
    else most(stand, band, need + Math.max(gap, scale.sizes.head.half));
  }
  const heights = [0];
  for (let level = 1; level <= last; level += 1) {
    const least =
      level === 1 ? scale.margin.top : level === last ? scale.margin.bottom : scale.clear;
    const hanging = hang[level - 1] ?? 0;
    const standing = stand[level] ?? 0;
    const needed = hanging + (standing > 0 ? Math.max(standing, gap) : least);
    heights.push((heights[level - 1] ?? 0) + Math.max(needed, scale.pitch));
  }
  return heights;
}

/** The way of an arrow inside one row: lines that hang together are one. */
function linesIn(parts: RowParts, index: number, yOf: (level: number) => number) {
  const { layout, scale, row } = parts;
  const bottom = bottomOf(row);
  const levelOf = (stop: { row: number; level: number }) =>
    stop.row === index ? stop.level : stop.row < index ? 0 : bottom;
  return layout.connectors.flatMap((connector) => {
    const lines: { connector: Connector; points: Point[] }[] = [];
    for (const [n, to] of connector.stops.slice(1).entries()) {
      const from = connector.stops[n] ?? to;
      if (Math.max(from.row, to.row) < index || Math.min(from.row, to.row) > index) continue;
      const [start, end] = [from, to].map((stop) => ({
        x: acrossOf(layout, scale, stop.x),
        y: yOf(levelOf(stop)),
      }));
      if (start === undefined || end === undefined) continue;
      if (start.x === end.x && start.y === end.y) continue;
      const before = lines.at(-1)?.points;
      const goesOn = before?.at(-1);
      if (goesOn?.x === start.x && goesOn.y === start.y) before?.push(end);
      else lines.push({ connector, points: [start, end] });
    }
    return lines;
  });
}

/** Heads where arrows enter their shapes, and where one joins others on their way there. */
function headsIn(parts: RowParts, index: number, yOf: (level: number) => number): DrawnHead[] {
  const { layout, scale, row } = parts;
  const arrivals = layout.connectors.filter(({ to }) => to.row === index);
  return arrivals.flatMap((connector) => {
    const { to, stops } = connector;
    const x = middleOf(scale, to.column);
    const top = yOf(centreOf(row, to.slot)) - scale.sizes[to.symbol].h;
    const down: DrawnHead = { x, y: top, to: "down", connector };
    const enter = entryOf(row, to.slot);
    const comesIn = (one: Connector) => one.to === to && one.stops.at(-2)?.level === enter;
    const [corner, turn] = stops.slice(-3);
    if (!corner || !turn || turn.row !== index || turn.level !== enter) return [down];
    const side = acrossOf(layout, scale, corner.x) < x ? -1 : 1;
    const others = arrivals.filter((one) => one.to === to && one !== connector);
    const meets = others.some((one) => {
      const before = one.stops.at(-3);
      const sameSide = before && Math.sign(acrossOf(layout, scale, before.x) - x) === side;
      return !comesIn(one) || !sameSide;
    });
    if (!meets) return [down];
    const at = { x: x + side * (scale.clear / 4), y: yOf(enter) };
    return [down, { ...at, to: side < 0 ? "right" : "left", connector }];
  });
}

function comingIn(falls: Fall[]): RowDrawing["above"] {
  const places = new Map<number, Connector[]>();
  for (const { x, connector } of falls.filter(({ top }) => top === 0)) {
    places.set(x, [...(places.get(x) ?? []), connector]);
  }
  return [...places].map(([x, connectors]) => ({ x, connectors })).toSorted((a, b) => a.x - b.x);
}

function drawRow(layout: ChartLayout, scale: Scale, row: ChartRow, index: number): RowDrawing {
  const falls: Fall[] = fallsOf(layout, scale, index);
  const parts: RowParts = {
    layout,
    row,
    scale,
    falls,
    shapes: layout.shapes.filter((shape) => shape.row === index),
    departures: layout.connectors.filter(({ from }) => from.row === index),
  };
  const names = namesOf(parts);
  const heights = heightsOf(parts, names);
  const yOf = (level: number) => heights[level] ?? 0;
  const xOf = (column: number) => middleOf(scale, column);
  const drawing: RowDrawing = {
    height: yOf(bottomOf(row)),
    lines: linesIn(parts, index, yOf),
    joins: layout.joins
      .filter((join) => join.row === index)
      .map((join) => ({
        join,
        from: xOf(join.from),
        to: xOf(join.to),
        y: yOf(centreOf(row, row.main)),
      })),
    shapes: parts.shapes.map((shape) => ({
      shape,
      x: xOf(shape.column),
      y: yOf(centreOf(row, shape.slot)),
    })),
    heads: headsIn(parts, index, yOf),
    names: names.map(({ of, lines, x, width, align, ease, band, hangs, away }) => {
      const height = lines.length * scale.line;
      const y = hangs ? yOf(band - 1) + away : yOf(band) - away - height;
      return { of, lines, x, y, width, height, align, ease };
    }),
    above: comingIn(falls),
  };
  return drawing;
}

/** @returns of each row the connectors that reach it: in a long chart few of all do. */
function reaching({ rows, connectors }: ChartLayout): Connector[][] {
  const near: Connector[][] = rows.map(() => []);
  for (const connector of connectors) {
    const at = connector.stops.map(({ row }) => row);
    for (let row = Math.min(...at); row <= Math.max(...at); row += 1) near[row]?.push(connector);
  }
  return near;
}

/** @returns the chart drawn to one scale. */
export function drawChart(layout: ChartLayout, scale: Scale): ChartDrawing {
  const near = reaching(layout);
  const rows = layout.rows.map((row, index) =>
    drawRow({ ...layout, connectors: near[index] ?? [] }, scale, row, index),
  );
  return {
    layout,
    scale,
    width: widthOfAll(scale),
    rows,
  };
}
