/** Where on a page something differs, or hides what stands there: told by what the record has drawn there. */
import type { Page, Paged, Rect } from "../core/form/boxes.ts";
import { POINT } from "../core/form/typeface.ts";
import type { Area } from "../pdf/read/annotations.ts";
import { TooMuch } from "../pdf/read/budget.ts";
import type { Change } from "../pdf/read/changes.ts";
import type { PdfDocument } from "../pdf/read/document.ts";
import { type Mark, marksOf } from "../pdf/read/marks.ts";

/** Lengths in mm from the upper left corner of the page. */
export interface Place {
  /** From 0. */
  page: number;
  /** "differs": something else is drawn there; "laid over": something was put on top. */
  kind: "differs" | "laid over" | "signature";
  at: Rect;
  /** What the record has there, line by line. */
  texts: string[];
  /** The page as the record draws it: its size, and where its lines of text stand. */
  sketch: { width: number; height: number; lines: Rect[] };
}

/** @param drawn the document as drawn again, `paged` the same as boxes. */
export function placesOf(
  changes: readonly Change[],
  drawn: PdfDocument,
  file: PdfDocument,
  paged: Paged,
): Place[] {
  return changes.flatMap((change): Place[] => {
    if (!("page" in change)) return [];
    const page = paged.pages[change.page];
    if (page === undefined) return [];
    if (change.kind === "page") {
      const area = differing(drawn, file, change.page);
      return area === null ? [] : [placeOn(page, change.page, "differs", area)];
    }
    if (change.area === null) return [];
    const kind = change.kind === "signature" ? "signature" : "laid over";
    return [placeOn(page, change.page, kind, change.area)];
  });
}

function placeOn(page: Page, number: number, kind: Place["kind"], area: Area): Place {
  const at = inside(page, {
    x: area.left * POINT,
    y: page.height - area.top * POINT,
    w: (area.right - area.left) * POINT,
    h: (area.top - area.bottom) * POINT,
  });
  const texts = page.boxes.filter(({ ink }) => ink.kind === "text");
  const found = texts.filter((box) => isCovered(box, at));
  return {
    ...{ page: number, kind, at },
    texts: found.flatMap(({ ink }) => (ink.kind === "text" ? [ink.text] : [])),
    sketch: {
      ...{ width: page.width, height: page.height },
      lines: texts.map(({ x, y, w, h }) => ({ x, y, w, h })),
    },
  };
}

function inside({ width, height }: Page, { x, y, w, h }: Rect): Rect {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return {
    x: left,
    y: top,
    w: Math.max(0, Math.min(width, x + w) - left),
    h: Math.max(0, Math.min(height, y + h) - top),
  };
}

/** A line that is touched at its edge can still be read. */
function isCovered(line: Rect, by: Rect): boolean {
  const w = Math.min(line.x + line.w, by.x + by.w) - Math.max(line.x, by.x);
  const h = Math.min(line.y + line.h, by.y + by.h) - Math.max(line.y, by.y);
  return w > 1 && h > line.h / 3;
}

/** @returns what holds all that one content draws and the other does not; null where that cannot be told. */
function differing(drawn: PdfDocument, file: PdfDocument, page: number): Area | null {
  try {
    const [before, after] = [marksOf(drawn, page), marksOf(file, page)];
    const odd = [...without(after, before), ...without(before, after)];
    return odd.reduce<Area | null>(
      (all, { area }) => (area === null ? null : around(all, area)),
      null,
    );
  } catch (reason) {
    if (reason instanceof TooMuch) throw reason;
    return null;
  }
}

function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return marks.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

const around = (a: Area | null, b: Area): Area =>
  a === null
    ? b
    : {
        left: Math.min(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
        top: Math.max(a.top, b.top),
      };
