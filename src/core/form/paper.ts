/** Paper sizes, margins, and what stands at the foot of every page. */
import type { Placed, Section, Sheet } from "./blocks.ts";
import { fitted, legible, lineHeight, POINT, type Typeface, widthOf } from "./typeface.ts";
import { wrap } from "./wrap.ts";

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
const FOOT_LINES = 4;
const PARAF = { w: 24, h: 11 };

/**
 * @param left what the page belongs to: case and SOP version; long names take several lines.
 * @param numbered how the page is counted.
 * @param paraf false where nobody signs page by page.
 * @returns a furniture function: a rule, `left`, the page's number and an empty paraf box.
 */
export function footer(
  left: readonly string[],
  numbered = (page: number, of: number) => `Halaman ${page} dari ${of}`,
  paraf = true,
) {
  return (page: number, of: number, sheet: Sheet, face: Typeface): Placed[] => {
    const { margin, width, height } = sheet;
    const top = height - margin.bottom + 5;
    const right = width - margin.right;
    const box = { x: right - PARAF.w, y: top + 1, ...PARAF };
    const number = numbered(page, of);
    const numberWidth = widthOf(face, number, FOOT_SIZE, false);
    const numberX = (paraf ? box.x - 4 : right) - numberWidth;
    const room = numberX - margin.left - 4;
    return [
      stroke([margin.left, top, right, top]),
      ...linesIn(face, left, room).map((text, i) =>
        note(face, text, margin.left, top + 1.2 + i * lineHeight(FOOT_SIZE)),
      ),
      note(face, number, numberX, top + 1.2),
      ...(paraf ? [outline(box), note(face, "Paraf", box.x + 1, box.y + 0.3)] : []),
    ];
  };
}

const HEAD = { size: 9, top: 7 };

/** @returns the same furniture with `text` in bold at the right end of the head of every page. */
export const headed =
  (text: string, furniture: Section["furniture"]): Section["furniture"] =>
  (page, of, sheet, face) => {
    const w = widthOf(face, text, HEAD.size, true);
    const ink = { kind: "text", text, size: HEAD.size, bold: true } as const;
    const x = sheet.width - sheet.margin.right - w;
    const head = { x, y: HEAD.top, w, h: lineHeight(HEAD.size), ink };
    return [...furniture(page, of, sheet, face), head];
  };

/** The texts, each on as many lines as it needs while the foot has room for them; only what no foot holds is cut. */
function linesIn(face: Typeface, texts: readonly string[], room: number): string[] {
  let left = FOOT_LINES;
  return texts.flatMap((raw, i) => {
    const most = Math.max(1, left - (texts.length - 1 - i));
    const text = legible(face, raw, new Set()).replaceAll("\n", " ");
    const lines = wrap(face, text, FOOT_SIZE, false, room);
    const kept = lines.slice(0, most);
    if (lines.length > most) {
      kept[most - 1] = fitted(face, lines.slice(most - 1).join(""), FOOT_SIZE, room);
    }
    left -= kept.length;
    return kept;
  });
}

function note(face: Typeface, text: string, x: number, y: number): Placed {
  const w = widthOf(face, text.trimEnd(), FOOT_SIZE, false);
  const ink = { kind: "text", text, size: FOOT_SIZE, bold: false } as const;
  return { x, y, w, h: lineHeight(FOOT_SIZE), ink };
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
