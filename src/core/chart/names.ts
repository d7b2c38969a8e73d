/**
 * Where the names of arrows and ends stand: beside the arrow they name, between the lines that run down
 * through the row, never on one. Each stands in one band of the row (`bands.ts`), hanging from its upper
 * level or standing on its lower one; the band is made as high as its names need.
 */
import { acrossOf, type Fall, freeSpans, type Span } from "./bands.ts";
import type { ChartLayout, ChartRow, ChartShape, Connector } from "./grid.ts";
import { centreOf, trackOf } from "./levels.ts";
import { brokenLines, linesOf } from "./lines-of-type.ts";
import { middleOf, type Scale, widthOfAll } from "./scale.ts";

export type Align = "start" | "middle" | "end";

export interface Name {
  of: Connector | ChartShape;
  lines: string[];
  /** Left border and width of the room that the lines fill. */
  x: number;
  width: number;
  align: Align;
  band: number;
  hangs: boolean;
  /** From the level it hangs from or stands on. */
  away: number;
  ease: Ease;
}

/** How well a name is off: no word broken, broken by hyphens, or no reading any more. */
export type Ease = "whole" | "broken" | "cramped";

/** A place that a name may take. */
interface Spot {
  band: number;
  hangs: boolean;
  away: number;
  /** Where the name begins: to the right (1) or to the left (-1) of `near`, or (0) around it. */
  near: number;
  dir: -1 | 0 | 1;
  /** How far from `near` it may begin. */
  reach: number;
  /** Half the width of its own shape at this height. */
  own: number;
  /** What it costs beyond its lines: a place where the name could be taken for another arrow's. */
  doubt: number;
}

interface Wanted {
  of: Connector | ChartShape;
  text: string;
  from: ChartShape;
  /** The best first. */
  spots: Spot[];
}

export interface RowParts {
  layout: ChartLayout;
  row: ChartRow;
  scale: Scale;
  /** All shapes of the row. */
  shapes: ChartShape[];
  falls: Fall[];
  departures: Connector[];
}

/** Half the height of the tallest shape in a slot. */
const tallest = ({ shapes, scale }: RowParts, slot: number): number =>
  Math.max(...shapes.filter((one) => one.slot === slot).map(({ symbol }) => scale.sizes[symbol].h));

/**
 * Beside a port at the left or right, above the arrow or below it: close to it, over the diamond's slope, or
 * clear of the whole diamond, where room is widest.
 */
function besideSpots(parts: RowParts, connector: Connector): Spot[] {
  const { row, scale, layout } = parts;
  const { from, port, stops } = connector;
  const { w, h } = scale.sizes[from.symbol];
  const dir = port === "right" ? 1 : -1;
  const middle = middleOf(scale, from.column);
  const turn = stops[1] ? acrossOf(layout, scale, stops[1].x) : middle;
  const band = centreOf(row, from.slot);
  return [scale.clear / 2, h * 0.6, h + scale.clear / 2].flatMap((away) =>
    [false, true].map((hangs): Spot => {
      const own = Math.max(0, w * (1 - away / h));
      const near = middle + dir * (own + scale.clear / 2);
      const reach = Math.max(0, dir * (turn - near));
      const beside = band + (hangs ? 1 : 0);
      const other = parts.falls.some(
        ({ x, top, bottom }) => x === middle && top < beside && bottom >= beside,
      );
      const doubt = away > h && other ? 3 * scale.line : 0;
      return { band: beside, hangs, away, near, dir, reach, own, doubt };
    }),
  );
}

/** Below the shape, on either side of an arrow that goes straight down. */
function belowSpots(parts: RowParts, { from }: Connector): Spot[] {
  const { row, scale } = parts;
  const band = centreOf(row, from.slot) + 1 + row.tracks;
  const gap = scale.clear / 2;
  const away = row.tracks > 0 ? gap : tallest(parts, from.slot) + gap;
  const middle = middleOf(scale, from.column);
  return ([1, -1] as const).map((dir) => ({
    band,
    hangs: true,
    away,
    near: middle + dir * scale.clear,
    dir,
    reach: scale.clear,
    own: 0,
    doubt: 0,
  }));
}

/** Along a track below the shape, above the arrow or below it. */
function trackSpots(parts: RowParts, connector: Connector, track: number): Spot[] {
  const { row, scale, layout } = parts;
  const middle = middleOf(scale, connector.from.column);
  const turn = connector.stops[2] ? acrossOf(layout, scale, connector.stops[2].x) : middle;
  const dir = turn < middle ? -1 : 1;
  const near = middle + dir * scale.clear;
  const reach = Math.max(0, dir * (turn - near));
  const band = trackOf(row, track);
  return [false, true].map((hangs) => ({
    band: band + (hangs ? 1 : 0),
    hangs,
    away: scale.clear / 2,
    near,
    dir,
    reach,
    own: 0,
    doubt: 0,
  }));
}

function spotsOf(parts: RowParts, connector: Connector): Spot[] {
  if (connector.port !== "bottom") return besideSpots(parts, connector);
  const [, corner] = connector.stops;
  const centre = centreOf(parts.row, connector.from.slot);
  const turns = corner !== undefined && corner.row === connector.from.row;
  const isTrack = turns && corner.level > centre && connector.stops.length > 2;
  return isTrack
    ? trackSpots(parts, connector, corner.level - centre - 1)
    : belowSpots(parts, connector);
}

/** What has the fewest places comes first. */
function wantedIn(parts: RowParts): Wanted[] {
  const { departures, shapes, scale, row } = parts;
  const bottomFirst = departures.toSorted(
    (a, b) => Number(b.port === "bottom") - Number(a.port === "bottom"),
  );
  const ways = bottomFirst.flatMap((connector): Wanted[] => {
    const { label, from } = connector;
    return label === null
      ? []
      : [{ of: connector, text: label, from, spots: spotsOf(parts, connector) }];
  });
  const ends = shapes.flatMap((shape): Wanted[] => {
    if (shape.label === null) return [];
    const spot: Spot = {
      band: centreOf(row, shape.slot) + 1,
      hangs: true,
      away: scale.sizes[shape.symbol].h + scale.clear / 2,
      near: middleOf(scale, shape.column),
      dir: 0,
      reach: widthOfAll(scale),
      own: 0,
      doubt: 0,
    };
    return [{ of: shape, text: shape.label, from: shape, spots: [spot] }];
  });
  return [...ways, ...ends];
}

/** What a name in this spot must keep clear of, from left to right. */
function blockedAt(parts: RowParts, spot: Spot, from: ChartShape, placed: Name[]): Span[] {
  const { scale, falls, shapes, row } = parts;
  const around = (x: number, half: number): Span => ({ left: x - half, right: x + half });
  const lines = falls
    .filter(({ top, bottom }) => top < spot.band && bottom >= spot.band)
    .map(({ x }) => around(x, Math.max(scale.clear, scale.sizes.head.half + scale.clear / 4)));
  const solid = shapes.flatMap((shape): Span[] => {
    const centre = centreOf(row, shape.slot);
    const { w, h } = scale.sizes[shape.symbol];
    if (spot.band !== centre + (spot.hangs ? 1 : 0)) return [];
    if (shape === from)
      return spot.dir === 0 || spot.away >= h
        ? []
        : [around(middleOf(scale, shape.column), spot.own)];
    return spot.away >= h ? [] : [around(middleOf(scale, shape.column), w + scale.clear / 2)];
  });
  const others = placed
    .filter(({ band, hangs }) => band === spot.band && hangs === spot.hangs)
    .map(({ x, width }) => ({ left: x - scale.clear, right: x + width + scale.clear }));
  return [...lines, ...solid, ...others];
}

/** @returns the stretches in which a name may begin at this spot, with how far that is from `near`. */
function stretches(parts: RowParts, spot: Spot, from: ChartShape, placed: Name[]) {
  const { scale } = parts;
  const whole = { left: scale.clear / 4, right: widthOfAll(scale) - scale.clear / 4 };
  return freeSpans(whole, blockedAt(parts, spot, from, placed)).flatMap((span) => {
    const { near, dir, reach } = spot;
    const cut = {
      left: dir === 1 ? Math.max(span.left, near) : span.left,
      right: dir === -1 ? Math.min(span.right, near) : span.right,
    };
    const far =
      dir === 0
        ? Math.max(0, cut.left - near, near - cut.right)
        : dir === 1
          ? cut.left - near
          : near - cut.right;
    return cut.right > cut.left && far <= reach ? [{ ...cut, far }] : [];
  });
}

/** A broken name is no reading where not even one of its lines is longer than these letters. */
const LEGIBLE = 4;

function easeOf(text: string, lines: string[]): Ease {
  if (!lines.some((line) => line.endsWith("-") && !text.includes(line))) return "whole";
  return Math.max(...lines.map((line) => line.length)) > LEGIBLE ? "broken" : "cramped";
}

function nameAt(parts: RowParts, wanted: Wanted, spot: Spot, span: Span, lines: string[]): Name {
  const width = Math.max(...lines.map((line) => parts.scale.widthOf(line)));
  const room = span.right - span.left;
  const around = Math.min(Math.max(spot.near - width / 2, span.left), span.right - width);
  const x = spot.dir === 1 ? span.left : spot.dir === -1 ? span.left + room - width : around;
  const { band, hangs, away } = spot;
  const align = spot.dir === 0 ? "middle" : spot.dir === 1 ? "start" : "end";
  return {
    of: wanted.of,
    lines,
    x,
    width,
    align,
    band,
    hangs,
    away,
    ease: width > room ? "cramped" : easeOf(wanted.text, lines),
  };
}

/** The best place for a name where no word is broken, or null. */
function wholeName(parts: RowParts, wanted: Wanted, placed: Name[]): Name | null {
  const { scale } = parts;
  let best: { name: Name; cost: number } | null = null;
  for (const [order, spot] of wanted.spots.entries()) {
    for (const span of stretches(parts, spot, wanted.from, placed)) {
      const lines = linesOf(wanted.text, span.right - span.left, scale);
      if (lines === null) continue;
      const cost = lines.length * scale.line + span.far / 2 + order * scale.clear + spot.doubt;
      if (best !== null && cost >= best.cost) continue;
      best = { name: nameAt(parts, wanted, spot, span, lines), cost };
    }
  }
  return best?.name ?? null;
}

/** The widest place for a name whose words must be broken. */
function brokenName(parts: RowParts, wanted: Wanted, placed: Name[]): Name | null {
  const all = wanted.spots.flatMap((spot) =>
    stretches(parts, spot, wanted.from, placed).map((span) => ({ spot, span })),
  );
  const [widest] = all.toSorted(
    (a, b) => b.span.right - b.span.left - (a.span.right - a.span.left),
  );
  if (widest === undefined) return null;
  const { spot, span } = widest;
  const lines = brokenLines(wanted.text, span.right - span.left, parts.scale);
  return nameAt(parts, wanted, spot, span, lines);
}

/** @returns the names of a row, each in its place; one finds none only where there is no room at all. */
export function namesOf(parts: RowParts): Name[] {
  const names: Name[] = [];
  for (const wanted of wantedIn(parts)) {
    const name = wholeName(parts, wanted, names) ?? brokenName(parts, wanted, names);
    if (name !== null) names.push(name);
  }
  return names;
}
