/**
 * The one geometry of a drawn paraf or signature: a sheet of 320 × 120 units. The screen shows what
 * lies on it, the record holds that, and paper prints it.
 */
import type { SignatureMark } from "./events.ts";

export const SHEET = { width: 320, height: 120 } as const;

/** In units of the sheet: a tap or a slip of the pen is no paraf. */
const LEAST_INK = 24;

type Stroke = readonly number[];

/** How long all strokes are together, in units of the sheet. */
export function inkLength(strokes: readonly Stroke[]): number {
  let length = 0;
  for (const stroke of strokes)
    for (let i = 0; i + 3 < stroke.length; i += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stroke.slice(i, i + 4);
      length += Math.hypot(x1 - x0, y1 - y0);
    }
  return length;
}

/** What a mark that was to be drawn lacks: null when it is drawn, or left for paper. */
export function lackOf(mark: SignatureMark): "nothing drawn" | "too short" | null {
  if (mark.kind === "paper") return null;
  if (mark.strokes.length === 0) return "nothing drawn";
  return inkLength(mark.strokes) < LEAST_INK ? "too short" : null;
}
