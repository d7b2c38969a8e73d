/**
 * The sheet on the screen: whatever its size there, the ink lands under the pen, and what is told is in
 * the units of the one sheet of 320 × 120, cut at its edge.
 */
import SignaturePad from "signature_pad";
import { onSheet } from "../../core/case/signature-clip.ts";
import { SHEET } from "../../core/case/signature-mark.ts";

export interface Sheet {
  clear(): void;
  close(): void;
}

const PEN = { minWidth: 1, maxWidth: 2, penColor: "#111" };

/** @param strokes what is drawn already. @param tell gets all strokes after each that was drawn. */
export function openSheet(
  canvas: HTMLCanvasElement,
  strokes: readonly number[][],
  tell: (strokes: number[][]) => void,
): Sheet {
  const pad = new SignaturePad(canvas, PEN);
  let drawn = strokes;
  /** Units of the sheet in a CSS pixel. */
  const scale = () => SHEET.width / (canvas.clientWidth || SHEET.width);
  const lay = () => {
    const density = devicePixelRatio || 1;
    canvas.width = Math.round(canvas.clientWidth * density);
    canvas.height = Math.round(canvas.clientHeight * density);
    // Sized anew a canvas is blank and unscaled.
    canvas.getContext("2d")?.scale(density, density);
    pad.fromData(toGroups(drawn, 1 / scale()));
  };
  const observer = new ResizeObserver(lay);
  observer.observe(canvas);
  pad.addEventListener("endStroke", () => {
    drawn = onSheet(fromGroups(pad, scale()), SHEET.width, SHEET.height);
    tell(drawn.map((stroke) => [...stroke]));
  });
  return {
    clear() {
      drawn = [];
      pad.clear();
    },
    close() {
      observer.disconnect();
      pad.off();
    },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

function fromGroups(pad: SignaturePad, scale: number): number[][] {
  return pad
    .toData()
    .map(({ points }) => points.flatMap(({ x, y }) => [round(x * scale), round(y * scale)]));
}

function toGroups(
  strokes: readonly number[][],
  scale: number,
): Parameters<SignaturePad["fromData"]>[0] {
  return strokes.map((flat) => ({
    ...PEN,
    dotSize: 0,
    velocityFilterWeight: 0.7,
    compositeOperation: "source-over" as const,
    points: Array.from({ length: flat.length / 2 }, (_, i) => ({
      x: (flat[2 * i] ?? 0) * scale,
      y: (flat[2 * i + 1] ?? 0) * scale,
      time: 0,
      pressure: 0.5,
    })),
  }));
}
