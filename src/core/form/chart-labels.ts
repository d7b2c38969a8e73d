/**
 * Names of the ways out and of the ends. They stand where a reader looks for them, beside the line they
 * name, inside the actor columns and inside their own row, on a ground of paper: no two ever meet.
 */
import type { ChartLayout, ChartShape, Connector, Point } from "../chart/grid.ts";
import { rowDrawing } from "../chart/pieces.ts";
import { PAPER_SIZES } from "../chart/sizes.ts";
import { SYMBOL_OF } from "../chart/symbols.ts";
import type { Placed } from "./blocks.ts";
import { across, type Frame } from "./chart-frame.ts";
import { fitted, legible, POINT, type Typeface, widthOf } from "./typeface.ts";
import { wrap } from "./wrap.ts";

const SIZE = 6.5;
const LINE = SIZE * POINT * 1.15;
/** How far from the middle of the next column a name ends: lines run down there. */
const CLEAR = 1;
/** Beside a port: from the shape's middle outwards, and up to just above the line. */
const BESIDE = { x: 2.4, y: 1.9 };
/** Where that is too narrow for a word: above the diamond's tip, just clear of the arrow that enters. */
const ABOVE = { x: 1.3, y: 3.5 };
/** Between a shape's lower end and the name below it. */
const BELOW = 0.4;

const clean = (face: Typeface, label: string) =>
  legible(face, label, new Set()).replace(/\s+/g, " ").trim();

const longest = (face: Typeface, text: string) =>
  Math.max(0, ...text.split(" ").map((word) => widthOf(face, word, SIZE, false)));

/** @returns the width (mm) that all columns need so that no word of a name breaks in the outermost ones. */
export function leastColumn(layout: ChartLayout, face: Typeface): number {
  const outermost = layout.connectors.filter(({ from, port }) => {
    if (port === "bottom") return false;
    return from.column === (port === "right" ? layout.columns - 1 : 0);
  });
  const words = outermost.map(({ label }) => longest(face, clean(face, label ?? "")));
  const ends = layout.shapes.map(({ label }) => longest(face, clean(face, label ?? "")) / 2);
  return 2 * (Math.max(0, ...words, ...ends) + ABOVE.x + 0.3);
}

/** Letters of an average line, to tell a row's height before anything is measured. */
const LETTERS = { way: 13, end: 26 };

/** @returns the height (mm) that the names of a row need beside and below its shapes. */
export function labelRoom(layout: ChartLayout, index: number): number {
  const { shapes, departures } = rowDrawing(layout, index);
  const lines = (text: string | null, letters: number) =>
    Math.min(3, Math.ceil((text?.length ?? 0) / letters));
  const ways = (bottom: boolean) =>
    departures
      .filter(({ port }) => (port === "bottom") === bottom)
      .map(({ label }) => lines(label, LETTERS.way));
  const [side, below] = [ways(false), ways(true)];
  const ends = shapes.map(({ label }) => lines(label, LETTERS.end));
  const up = Math.max(0, ...side.map((n) => (n === 0 ? 0 : ABOVE.y + n * LINE)));
  const down = below.reduce((sum, n) => sum + n * LINE, 0);
  const under = Math.max(0, ...ends.map((n) => (n === 0 ? 0 : 2.2 + BELOW + n * LINE)));
  const half = Math.max(up, down === 0 ? 0 : 3.1 + BELOW + down, under);
  return (2 * half + 0.4) * Math.max(1, layout.rows[index]?.slots ?? 1);
}

interface Room {
  /** The greatest width of a name. */
  widest: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** @returns the names of the row's ways out and ends. */
export function labelsOf(
  layout: ChartLayout,
  index: number,
  frame: Frame,
  face: Typeface,
): Placed[] {
  const { shapes, departures } = rowDrawing(layout, index);
  const slots = layout.rows[index]?.slots ?? 1;
  const at = (point: Point) => ({
    x: across(frame, point.x),
    y: frame.row.y + (point.y - index) * frame.row.h,
  });
  const roomOf = (shape: ChartShape): Room => ({
    widest: frame.column - CLEAR,
    left: frame.left + 0.3,
    right: frame.left + layout.columns * frame.column - 0.3,
    top: frame.row.y + (shape.slot * frame.row.h) / slots + 0.2,
    bottom: frame.row.y + ((shape.slot + 1) * frame.row.h) / slots - 0.2,
  });
  const below = departures.filter(({ port }) => port === "bottom");
  let under = 0;
  return [
    ...departures.flatMap((way) =>
      way.port === "bottom" ? [] : sideways(way, at(way.from.centre), roomOf(way.from), face),
    ),
    ...below.flatMap((way) => {
      // Names of several ways that share the bottom stand one below the other.
      const room = roomOf(way.from);
      const lines = underneath(way, at(way.from.centre), under, room, face);
      under += lines.length / 2;
      return lines;
    }),
    ...shapes.flatMap((shape) => ending(shape, at(shape.centre), roomOf(shape), face)),
  ];
}

function sideways(
  { port, label }: Connector,
  centre: { x: number; y: number },
  room: Room,
  face: Typeface,
): Placed[] {
  const text = clean(face, label ?? "");
  if (text === "") return [];
  const side = port === "right" ? 1 : -1;
  const edge = side === 1 ? room.right : room.left;
  const widthFrom = ({ x }: { x: number }) => Math.min(room.widest, Math.abs(edge - centre.x)) - x;
  const from = longest(face, text) > widthFrom(BESIDE) ? ABOVE : BESIDE;
  const bottom = centre.y - from.y;
  const lines = broken(face, text, widthFrom(from), bottom - room.top);
  return lines.flatMap((line, i) => {
    const w = widthOf(face, line, SIZE, false);
    const x = centre.x + side * from.x - (side === 1 ? 0 : w);
    return placed(line, x, bottom - (lines.length - i) * LINE, w);
  });
}

function underneath(
  { from, label }: Connector,
  centre: { x: number; y: number },
  before: number,
  room: Room,
  face: Typeface,
): Placed[] {
  const text = clean(face, label ?? "");
  if (text === "") return [];
  const top = centre.y + PAPER_SIZES[SYMBOL_OF[from.kind]].h + BELOW + before * LINE;
  const x = centre.x + 0.9;
  const lines = broken(face, text, Math.min(room.widest - 0.9, room.right - x), room.bottom - top);
  return lines.flatMap((line, i) =>
    placed(line, x, top + i * LINE, widthOf(face, line, SIZE, false)),
  );
}

function ending(
  { kind, label }: ChartShape,
  centre: { x: number; y: number },
  room: Room,
  face: Typeface,
): Placed[] {
  const text = clean(face, label ?? "");
  if (text === "") return [];
  const top = centre.y + PAPER_SIZES[SYMBOL_OF[kind]].h + BELOW;
  const half = Math.min(centre.x - room.left, room.right - centre.x, room.widest);
  return broken(face, text, 2 * half, room.bottom - top).flatMap((line, i) => {
    const w = widthOf(face, line, SIZE, false);
    return placed(line, centre.x - w / 2, top + i * LINE, w);
  });
}

/** Lines that fit into the room; what is left over is cut, and heard in the alternative text of the shape. */
function broken(face: Typeface, text: string, width: number, height: number): string[] {
  const lines = wrap(face, text, SIZE, false, width).map((line) => line.trimEnd());
  const most = Math.max(0, Math.floor(height / LINE + 1e-6));
  if (lines.length <= most) return lines;
  const last = lines[most - 1];
  if (last === undefined) return [];
  return [...lines.slice(0, most - 1), fitted(face, `${last} ${lines[most]}`, SIZE, width)];
}

/** A line of type on a ground of paper: what runs below it does not run through it. */
function placed(text: string, x: number, y: number, w: number): Placed[] {
  const ground = { x, y: y + LINE * 0.15, w, h: LINE * 0.8 };
  const [right, bottom] = [ground.x + w, ground.y + ground.h];
  const points = [ground.x, ground.y, right, ground.y, right, bottom, ground.x, bottom];
  return [
    { ...ground, ink: { kind: "path", points, width: 0, closed: true, fill: "paper" } },
    { x, y, w, h: LINE, ink: { kind: "text", text, size: SIZE, bold: false } },
  ];
}
