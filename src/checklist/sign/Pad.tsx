import { useEffect, useRef } from "preact/hooks";
import SignaturePad from "signature_pad";
import type { SignatureMark } from "../../core/case/events.ts";
import { announce } from "../../ui/live.tsx";

interface PadProps {
  mark: SignatureMark;
  onMark: (mark: SignatureMark) => void;
}

const WIDTH = 320;
const HEIGHT = 120;

/** The drawing area. What is kept is the strokes, not a picture: they stay sharp on paper. */
export function Pad({ mark, onMark }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const report = useRef(onMark);
  report.current = onMark;
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = new SignaturePad(canvas.current, { minWidth: 1, maxWidth: 2, penColor: "#111" });
    pad.current = drawn;
    if (mark.kind === "drawn") drawn.fromData(toGroups(mark.strokes));
    drawn.addEventListener("endStroke", () => report.current(toMark(drawn)));
    return () => drawn.off();
    // The pad owns the drawing after its first render; later marks come from it.
  }, []);
  const clear = () => {
    pad.current?.clear();
    onMark({ kind: "drawn", width: WIDTH, height: HEIGHT, strokes: [] });
    announce("Gambar dihapus.");
  };
  return (
    <div class="ui-stack">
      <p class="ui-hint">
        Gambar dengan tetikus, jari, atau pena. Tanpa alat itu, pilih “Dibubuhkan di kertas”. Bukan
        TTE tersertifikasi.
      </p>
      <canvas
        ref={canvas}
        class="k-pad"
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label="Bidang gambar paraf"
      />
      <button type="button" class="ui-button ui-button-small" onClick={clear}>
        Hapus gambar
      </button>
    </div>
  );
}

function toMark(pad: SignaturePad): SignatureMark {
  const round = (value: number) => Math.round(value * 10) / 10;
  const strokes = pad
    .toData()
    .map(({ points }) => points.flatMap(({ x, y }) => [round(x), round(y)]));
  return { kind: "drawn", width: WIDTH, height: HEIGHT, strokes };
}

function toGroups(strokes: number[][]): Parameters<SignaturePad["fromData"]>[0] {
  return strokes.map((flat) => ({
    dotSize: 0,
    minWidth: 1,
    maxWidth: 2,
    penColor: "#111",
    velocityFilterWeight: 0.7,
    compositeOperation: "source-over" as const,
    points: Array.from({ length: flat.length / 2 }, (_, i) => ({
      x: flat[2 * i] ?? 0,
      y: flat[2 * i + 1] ?? 0,
      time: 0,
      pressure: 0.5,
    })),
  }));
}
