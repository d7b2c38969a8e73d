/** Where the name of a way out stands: beside the port it leaves by, never on a line. */
import type { Connector } from "../../core/chart/grid.ts";
import { TABLE_SIZES } from "../../core/chart/sizes.ts";
import { SYMBOL_OF } from "../../core/chart/symbols.ts";

const LINE_HEIGHT = 11;
const LINE_LENGTH = 14;

/** Breaks a text at its spaces into lines of about `length` characters. */
export function breakLines(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

export interface LabelText {
  /** On the grid: the text moves with this point. */
  anchor: { x: number; y: number };
  textAnchor: "start" | "end";
  /** Pixels from the anchor. */
  lines: { dx: number; dy: number; text: string }[];
}

/** @returns the placed name of an arrow, or null when it has none. */
export function placeLabel(connector: Connector): LabelText | null {
  const { from, port, label, points } = connector;
  if (label === null) return null;
  const halfHeight = TABLE_SIZES[SYMBOL_OF[from.kind]].h;
  const texts = breakLines(label, LINE_LENGTH);
  const above = (n: number, base: number) => base - (texts.length - 1 - n) * LINE_HEIGHT;
  if (port !== "bottom") {
    // Over the slope of the diamond there is room even in the outermost gutters.
    const side = port === "right" ? 1 : -1;
    const lines = texts.map((text, n) => ({ dx: side * 10, dy: above(n, -12), text }));
    return { anchor: from.centre, textAnchor: side === 1 ? "start" : "end", lines };
  }
  const [, turn, next] = points;
  if (turn && next) {
    // One line on the branch, beginning where the lower slope of the diamond leaves room above it.
    const side = next.x < turn.x ? -1 : 1;
    return {
      anchor: turn,
      textAnchor: side === 1 ? "start" : "end",
      lines: [{ dx: side * 9, dy: -4, text: label }],
    };
  }
  const lines = texts.map((text, n) => ({ dx: 5, dy: halfHeight + 10 + n * LINE_HEIGHT, text }));
  return { anchor: from.centre, textAnchor: "start", lines };
}
