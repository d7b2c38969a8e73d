/** Paper sizes, margins, and what stands at the foot of every page. */
import type { Placed, Sheet } from "./blocks.ts";
import { fitted, POINT, type Typeface, widthOf } from "./typeface.ts";

export const PAPERS = ["a4", "f4"] as const;
export type PaperSize = (typeof PAPERS)[number];

const SIZES = { a4: [210, 297], f4: [215, 330] } as const;
const MARGIN = { top: 15, right: 12, bottom: 24, left: 30 };

/** @returns the sheet: 30 mm for binding on the left, room for the foot below. */
export function sheetOf(paper: PaperSize, orientation: "portrait" | "landscape"): Sheet {
  const [short, long] = SIZES[paper];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  return { width, height, margin: MARGIN };
}

/** @returns the paper that a page of this size (mm) is nearest to, however it is turned. */
export function paperOf(width: number, height: number): PaperSize {
  const long = Math.max(width, height);
  const off = (paper: PaperSize) => Math.abs(SIZES[paper][1] - long);
  return PAPERS.reduce((best, paper) => (off(paper) < off(best) ? paper : best));
}

/** @returns the width between the margins. */
export const innerWidth = (sheet: Sheet) => sheet.width - sheet.margin.left - sheet.margin.right;

const FOOT_SIZE = 7.5;
const PARAF = { w: 24, h: 11 };

/**
 * @param left what the page belongs to: case and SOP version.
 * @returns a furniture function: a rule, `left`, "Halaman n dari m" and an empty paraf box.
 */
export function footer(left: readonly string[]) {
  return (page: number, of: number, sheet: Sheet, face: Typeface): Placed[] => {
    const { margin, width, height } = sheet;
    const top = height - margin.bottom + 5;
    const right = width - margin.right;
    const box = { x: right - PARAF.w, y: top + 1, ...PARAF };
    const number = `Halaman ${page} dari ${of}`;
    const numberWidth = widthOf(face, number, FOOT_SIZE, false);
    const numberX = box.x - 4 - numberWidth;
    const room = numberX - margin.left - 4;
    const line = FOOT_SIZE * POINT * 1.28;
    return [
      stroke([margin.left, top, right, top]),
      ...left.map((text, i) => note(face, text, margin.left, top + 1.2 + i * line, room)),
      note(face, number, numberX, top + 1.2, numberWidth + 1),
      outline(box),
      note(face, "Paraf", box.x + 1, box.y + 0.3, 12),
    ];
  };
}

function note(face: Typeface, raw: string, x: number, y: number, room: number): Placed {
  const text = fitted(face, raw, FOOT_SIZE, room);
  const w = widthOf(face, text, FOOT_SIZE, false);
  const h = FOOT_SIZE * POINT * 1.28;
  return { x, y, w, h, ink: { kind: "text", text, size: FOOT_SIZE, bold: false } };
}

const WIDTH = 0.5 * POINT;

/** @returns a thin line through the points. */
export function stroke(points: [number, number, number, number], width = WIDTH): Placed {
  const [x1, y1, x2, y2] = points;
  const rect = { x: Math.min(x1, x2), y: Math.min(y1, y2) };
  const size = { w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) };
  return { ...rect, ...size, ink: { kind: "path", points, width } };
}

/** @returns an empty ruled box. */
function outline({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Placed {
  const points = [x, y, x + w, y, x + w, y + h, x, y + h];
  return { x, y, w, h, ink: { kind: "path", points, width: WIDTH, closed: true } };
}
