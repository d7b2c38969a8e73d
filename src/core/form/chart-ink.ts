/** One row of the official chart as ink on paper: lines, shapes over their ends, names of the ways out. */
import type { RowDrawing } from "../chart/draw.ts";
import type { SymbolSizes } from "../chart/sizes.ts";
import type { Overlay, Placed } from "./blocks.ts";
import type { Rect } from "./boxes.ts";
import { NAME_SIZE } from "./chart-room.ts";
import { stroke } from "./paper.ts";
import { arrowhead, symbolInk } from "./symbols.ts";
import { legible, POINT, type Typeface, widthOf } from "./typeface.ts";

const LINE = 1 * POINT;
const DASH = { on: 1, off: 0.8 };

/** The room of the row among all actors' columns; below `drawing.height` lines go straight on. */
export interface Frame {
  left: number;
  row: Rect;
}

/** @returns the decoration of a row (lines, capsules, heads, names) and the symbols of its activity. */
export function rowInk(
  drawing: RowDrawing,
  sizes: SymbolSizes,
  { left, row }: Frame,
  face: Typeface,
): Overlay {
  const x = (value: number) => left + value;
  const y = (value: number) => row.y + (value === drawing.height ? row.h : value);
  const lines = drawing.lines.flatMap(({ points }) =>
    points.slice(1).map((to, n) => {
      const from = points[n] ?? to;
      return stroke([x(from.x), y(from.y), x(to.x), y(to.y)], LINE);
    }),
  );
  const joins = drawing.joins.flatMap((join) =>
    (join.join.assists ? dashes(join.from, join.to) : [[join.from, join.to] as const]).map(
      ([from, to]) => stroke([x(from), y(join.y), x(to), y(join.y)], LINE),
    ),
  );
  const heads = drawing.heads.map((head) => arrowhead(head.to, sizes.head, x(head.x), y(head.y)));
  const drawn = drawing.shapes.map(({ shape, ...at }) => ({
    ink: symbolInk(shape.symbol, sizes, x(at.x), y(at.y)),
    isStep: shape.part === "step" || shape.part === "joined",
  }));
  const capsules = drawn.filter(({ isStep }) => !isStep).map(({ ink }) => ink);
  const names = drawing.names.flatMap((name) => nameInk(name, left, row.y, face));
  return {
    decoration: [...lines, ...joins, ...capsules, ...heads, ...names],
    shape: drawn.filter(({ isStep }) => isStep).map(({ ink }) => ink),
  };
}

function dashes(from: number, to: number): (readonly [number, number])[] {
  const count = Math.max(1, Math.floor((to - from) / (DASH.on + DASH.off)));
  return Array.from({ length: count }, (_, n) => {
    const start = from + n * (DASH.on + DASH.off);
    return [start, Math.min(to, start + DASH.on)] as const;
  });
}

/** Lines of type on a ground of paper: the rules between the columns do not run through them. */
function nameInk(
  name: RowDrawing["names"][number],
  left: number,
  top: number,
  face: Typeface,
): Placed[] {
  const line = name.height / name.lines.length;
  return name.lines.flatMap((raw, n) => {
    const text = legible(face, raw, new Set());
    const w = widthOf(face, text, NAME_SIZE, false);
    const free = name.width - w;
    const shift = name.align === "start" ? 0 : name.align === "end" ? free : free / 2;
    const at = { x: left + name.x + shift, y: top + name.y + n * line };
    const ground = { x: at.x, y: at.y + line * 0.1, w, h: line * 0.8 };
    const [right, bottom] = [ground.x + w, ground.y + ground.h];
    const points = [ground.x, ground.y, right, ground.y, right, bottom, ground.x, bottom];
    return [
      { ...ground, ink: { kind: "path", points, width: 0, closed: true, fill: "paper" } },
      { ...at, w, h: line, ink: { kind: "text", text, size: NAME_SIZE, bold: false } },
    ];
  });
}
