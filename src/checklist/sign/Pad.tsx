import { useLayoutEffect, useRef } from "preact/hooks";
import type { SignatureMark } from "../../core/case/events.ts";
import { SHEET } from "../../core/case/signature-mark.ts";
import { announce } from "../../ui/live.tsx";
import { openSheet, type Sheet } from "./sheet.ts";

interface PadProps {
  mark: SignatureMark;
  onMark: (mark: SignatureMark) => void;
}

/** The drawing area. What is kept is the strokes, not a picture: they stay sharp on paper. */
export function Pad({ mark, onMark }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sheet = useRef<Sheet | null>(null);
  const report = (strokes: number[][]) => onMark({ kind: "drawn", ...SHEET, strokes });
  const latest = useRef(report);
  latest.current = report;
  // With the canvas itself: what is in sight takes ink.
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const drawn = mark.kind === "drawn" ? mark.strokes : [];
    const opened = openSheet(canvas.current, drawn, (strokes) => latest.current(strokes));
    sheet.current = opened;
    return opened.close;
    // The sheet owns the drawing after its first render; later marks come from it.
  }, []);
  const clear = () => {
    sheet.current?.clear();
    report([]);
    announce("Gambar dihapus.");
  };
  return (
    <div class="ui-stack">
      <p class="ui-hint">
        Gambar dengan tetikus, jari, atau pena. Tanpa alat itu, pilih “Dibubuhkan di kertas”. Bukan
        TTE tersertifikasi.
      </p>
      <canvas ref={canvas} class="k-pad" role="img" aria-label="Bidang gambar paraf" />
      <button type="button" class="ui-button ui-button-small" onClick={clear}>
        Hapus gambar
      </button>
    </div>
  );
}
