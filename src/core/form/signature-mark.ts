/** A drawn paraf or signature as strokes of ink, fitted into a box. */
import type { SignatureMark } from "../case/events.ts";
import type { FigureBlock, Placed } from "./blocks.ts";
import { simplified } from "./stroke.ts";

const PEN = 0.35;
/** How far (mm) the printed line may leave the drawn one: less than ink spreads. */
const TOLERANCE = 0.04;

/**
 * @param width @param height of the room in mm; the drawing keeps its proportions.
 * @returns a figure, or null when the mark is left for paper or holds no usable stroke.
 */
export function signatureMarkFigure(
  mark: SignatureMark,
  alt: string,
  width: number,
  height: number,
  align: FigureBlock["align"] = "center",
): FigureBlock | null {
  if (mark.kind !== "drawn") return null;
  const strokes = mark.strokes.filter((s) => s.length >= 2 && s.every(Number.isFinite));
  if (strokes.length === 0) return null;
  const area = boundsOf(strokes);
  const scale = Math.min((width - PEN) / (area.w || 1), (height - PEN) / (area.h || 1), MAX_SCALE);
  const w = Math.max(area.w * scale, PEN) + PEN;
  const draw = (): Placed[] =>
    strokes.map((stroke) => {
      const down = (height - area.h * scale) / 2;
      const placed = sampled(stroke).map((v, i) =>
        i % 2 === 0 ? (v - area.x) * scale + PEN / 2 : (v - area.y) * scale + down,
      );
      const points = simplified(placed, TOLERANCE);
      return { x: 0, y: 0, w, h: height, ink: { kind: "path", points, width: PEN, round: true } };
    });
  return { kind: "figure", alt, width: w, height, align: align ?? "center", draw };
}

/** A hand draws hundreds of points; a file made to choke the printer may hold millions. */
const MOST_POINTS = 2000;

function sampled(stroke: readonly number[]): number[] {
  const every = Math.ceil(stroke.length / 2 / MOST_POINTS);
  return every === 1 ? [...stroke] : stroke.filter((_, i) => Math.floor(i / 2) % every === 0);
}

/** A dot must not be blown up to the whole box. */
const MAX_SCALE = 0.5;

function boundsOf(strokes: readonly (readonly number[])[]) {
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (let i = 0; i + 1 < stroke.length; i += 2) {
      x = Math.min(x, stroke[i] ?? 0);
      right = Math.max(right, stroke[i] ?? 0);
      y = Math.min(y, stroke[i + 1] ?? 0);
      bottom = Math.max(bottom, stroke[i + 1] ?? 0);
    }
  }
  return { x, y, w: right - x, h: bottom - y };
}
