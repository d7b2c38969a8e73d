/** Boxes to page content. No decision is taken here: whatever has a place is drawn there. */
import type { Box, Page, Paged } from "../../core/form/boxes.ts";
import { POINT } from "../../core/form/typeface.ts";
import { setType, type Writer } from "./library.ts";
import type { Structure } from "./structure.ts";
import { points } from "./syntax.ts";

/** Where the base line stands in a line of type, as a share of the type size from the line's top. */
const BASELINE = 0.98;

/** Paints all pages; the document has its first page already. */
export function paint(doc: Writer, paged: Paged, structure: Structure): void {
  paged.pages.forEach((page, i) => {
    if (i > 0) {
      doc.addPage([page.width, page.height], page.width > page.height ? "landscape" : "portrait");
    }
    for (const run of runsOf(page.boxes)) {
      const tag = run[0]?.tag ?? null;
      const open = tag === null ? "/Artifact BMC" : structure.open(tag, i + 1, run);
      enclosed(doc, open, run, page);
    }
    enclosed(doc, "/Artifact<</Type/Pagination>>BDC", page.furniture, page);
  });
}

/** Neighbours of one tag, so that each run is one piece of marked content. */
function runsOf(boxes: readonly Box[]): Box[][] {
  const runs: Box[][] = [];
  let last: Box | undefined;
  for (const box of boxes) {
    if (last !== undefined && last.tag === box.tag) runs.at(-1)?.push(box);
    else runs.push([box]);
    last = box;
  }
  return runs;
}

function enclosed(doc: Writer, open: string, boxes: readonly Box[], page: Page) {
  if (boxes.length === 0) return;
  doc.internal.write(open);
  for (const box of boxes) ink(doc, box, page);
  doc.internal.write("EMC");
}

function ink(doc: Writer, box: Box, page: Page) {
  const { ink } = box;
  if (ink.kind === "text") {
    setType(doc, ink.bold, ink.size);
    doc.text(ink.text, box.x, box.y + ink.size * POINT * BASELINE);
  } else if (ink.kind === "cells") {
    const squares = ink.cells.map(([column, row]) => {
      const y = page.height - box.y - (row + 1) * ink.size;
      return `${points(box.x + column * ink.size)} ${points(y)} ${points(ink.size)} ${points(ink.size)} re`;
    });
    doc.internal.write(`0 g ${squares.join(" ")} f`);
  } else doc.internal.write(path(ink, page));
}

const FILL = { none: ["", "S", "s"], ink: ["0 g ", "B", "b"], paper: ["1 g ", "B", "b"] } as const;

function path(ink: Extract<Box["ink"], { kind: "path" }>, page: Page): string {
  const [colour, open, closed] = FILL[ink.fill ?? "none"];
  const ends = ink.round ? "1 J 1 j " : "0 J 0 j ";
  const steps: string[] = [];
  for (let i = 0; i + 1 < ink.points.length; i += 2) {
    const x = points(ink.points[i] ?? 0);
    const y = points(page.height - (ink.points[i + 1] ?? 0));
    steps.push(`${x} ${y} ${i === 0 ? "m" : "l"}`);
  }
  // A dot of a pen is a path of one point: it shows only when it is drawn to itself.
  if (steps.length === 1) steps.push(steps[0]?.replace(/m$/, "l") ?? "");
  const end = ink.closed ? closed : open;
  return `${colour}${ends}${points(ink.width)} w ${steps.join(" ")} ${end}`;
}
