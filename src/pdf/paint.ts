/** Boxes to page content. No decision is taken here: whatever has a place is drawn there. */
import type { Box, Page, Paged } from "../core/form/boxes.ts";
import type { Fields } from "./fields.ts";
import { Ink } from "./ink.ts";
import type { Writer } from "./library.ts";
import type { Pictures } from "./pictures.ts";
import type { Structure } from "./structure.ts";

/** What the pages hold beside their content. */
interface Painted {
  structure: Structure;
  fields: Fields;
  pictures: Pictures;
}

/** Paints all pages; the document has its first page already. */
export function paint(doc: Writer, paged: Paged, { structure, fields, pictures }: Painted): void {
  paged.pages.forEach((page, i) => {
    if (i > 0) {
      doc.addPage([page.width, page.height], page.width > page.height ? "landscape" : "portrait");
    }
    const ink = new Ink(doc, page.height, pictures);
    for (const run of runsOf(page.boxes)) {
      const [box] = run;
      if (box?.ink.kind === "field") {
        fields.add(structure, paged.tags, box, i + 1);
        continue;
      }
      const tag = box?.tag ?? null;
      enclosed(ink, tag === null ? "/Artifact BMC" : structure.open(tag, i + 1, run), run);
    }
    enclosed(ink, "/Artifact<</Type/Pagination>>BDC", page.furniture);
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

function enclosed(ink: Ink, open: string, boxes: Page["boxes"]) {
  if (boxes.length === 0) return;
  ink.operator(open);
  for (const box of boxes) ink.draw(box);
  ink.operator("EMC");
}
