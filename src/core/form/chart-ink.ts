/** One row of the official chart in millimetres: lines, shapes over their ends, names of the ways out. */
import type { Connector, FlowLayout, Point } from "../flow/grid.ts";
import { rowDrawing } from "../flow/pieces.ts";
import type { Placed } from "./blocks.ts";
import type { Rect } from "./boxes.ts";
import { stroke } from "./paper.ts";
import { arrowhead, SYMBOLS, symbolInk } from "./symbols.ts";
import { POINT } from "./typeface.ts";

const LABEL = 6;
const LABEL_LINE = LABEL * POINT * 1.15;
/** A rough average letter of the face, to centre or right-align a label without measuring. */
const LETTER = LABEL * POINT * 0.52;

/** Turns grid points into page millimetres, inside one row. */
export interface Frame {
  /** Left border of the first actor column and width of each. */
  left: number;
  column: number;
  row: Rect;
}

const across = (frame: Frame, x: number) => frame.left + x * frame.column;

/** @returns the decoration of a row (lines, capsules, heads, labels) and the step's own shape. */
export function rowInk(
  layout: FlowLayout,
  index: number,
  frame: Frame,
): { decoration: Placed[]; shape: Placed[] } {
  const { pieces, shapes, arrivals, departures } = rowDrawing(layout, index);
  const y = (part: number) => frame.row.y + part * frame.row.h;
  const at = (point: Point) => ({ x: across(frame, point.x), y: y(point.y - index) });
  const lines = pieces.map(({ from, to }) =>
    stroke([across(frame, from.x), y(from.y), across(frame, to.x), y(to.y)], 0.7 * POINT),
  );
  const drawn = shapes.map(({ kind, centre }) => ({
    kind,
    ink: symbolInk(kind, at(centre).x, at(centre).y),
  }));
  const heads = [...new Set(arrivals.map(({ to }) => to))].map(({ kind, centre }) =>
    arrowhead(at(centre).x, at(centre).y - SYMBOLS[kind].halfHeight),
  );
  const shared = departures.filter(({ port }) => port === "bottom").length > 1;
  const names = departures.flatMap((way) => labelInk(way, shared, at));
  const ends = shapes.flatMap(({ kind, label, centre }) =>
    label === null ? [] : [centred(label, at(centre).x, at(centre).y + SYMBOLS[kind].halfHeight)],
  );
  const isStep = (kind: string) => kind === "process" || kind === "decision";
  const capsules = drawn.filter(({ kind }) => !isStep(kind)).map(({ ink }) => ink);
  return {
    decoration: [...lines, ...capsules, ...heads, ...names, ...ends],
    shape: drawn.filter(({ kind }) => isStep(kind)).map(({ ink }) => ink),
  };
}

function text(line: string, x: number, y: number): Placed {
  const ink = { kind: "text", text: line, size: LABEL, bold: false } as const;
  return { x, y, w: line.length * LETTER, h: LABEL_LINE, ink };
}

const centred = (line: string, x: number, y: number) =>
  text(line, x - (line.length * LETTER) / 2, y + 0.3);

/** Labels break at spaces, at about this many letters. */
const LETTERS = 14;

function broken(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}

/** The same places as on screen: beside the port, above the line; right of a line that goes down. */
function labelInk(
  { from, port, label, points }: Connector,
  shared: boolean,
  at: (point: Point) => { x: number; y: number },
): Placed[] {
  if (label === null) return [];
  const lines = broken(label);
  const put = (x: number, bottom: number, side: 1 | -1) =>
    lines.map((line, n) => {
      const left = side === 1 ? x : x - line.length * LETTER;
      return text(line, left, bottom - (lines.length - n) * LABEL_LINE);
    });
  const centre = at(from.centre);
  if (port !== "bottom") {
    const side = port === "right" ? 1 : -1;
    return put(centre.x + side * 2.4, centre.y - 1.9, side);
  }
  const [, turn, next] = points;
  if (shared && turn && next) {
    const side = next.x < turn.x ? -1 : 1;
    return put(at(turn).x + side, at(turn).y - 0.4, side);
  }
  const below = centre.y + SYMBOLS[from.kind].halfHeight + 0.4;
  return put(centre.x + 0.9, below + lines.length * LABEL_LINE, 1);
}
