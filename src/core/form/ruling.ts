/** The lines of ruled tables: edges that cells share are drawn once, and as one long line. */
import type { Box, Rect } from "./boxes.ts";
import { POINT } from "./typeface.ts";

const BORDER = 0.5 * POINT;
/** Edges closer than this (mm) are the same line. */
const SAME = 0.005;

type Span = [from: number, to: number];

/** Adds an interval to the line at `at`. */
function note(lines: Map<number, Span[]>, at: number, span: Span) {
  const key = Math.round(at / SAME);
  lines.set(key, [...(lines.get(key) ?? []), span]);
}

/** @returns the intervals with those that touch joined. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last !== undefined && from <= last[1] + SAME) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

const line = (x: number, y: number, right: number, bottom: number): Box => ({
  ...{ x, y, w: right - x, h: bottom - y },
  tag: null,
  ink: { kind: "path", points: [x, y, right, bottom], width: BORDER },
});

/** @returns the lines around all these cells. */
export function rulesAround(cells: readonly Rect[]): Box[] {
  const across = new Map<number, Span[]>();
  const down = new Map<number, Span[]>();
  for (const { x, y, w, h } of cells) {
    for (const at of [y, y + h]) note(across, at, [x, x + w]);
    for (const at of [x, x + w]) note(down, at, [y, y + h]);
  }
  const half = BORDER / 2;
  return [
    // Half a line longer on both sides, so that corners close.
    ...[...across].flatMap(([key, spans]) =>
      joined(spans).map(([from, to]) => line(from - half, key * SAME, to + half, key * SAME)),
    ),
    ...[...down].flatMap(([key, spans]) =>
      joined(spans).map(([from, to]) => line(key * SAME, from, key * SAME, to)),
    ),
  ];
}
