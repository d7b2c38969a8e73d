/**
 * Signature fields (ISO 32000-1, 12.7.4.5): empty, named, each with an element of the structure, as
 * PDF/UA asks (ISO 14289-1, 7.18), and an appearance that shows nothing, as PDF/A asks (ISO 19005-3,
 * 6.3.3). A signer that fills one leaves both promises of the file whole.
 */
import type { Box, Tag } from "../core/form/boxes.ts";
import type { Writer } from "./library.ts";
import type { PageObject, Structure } from "./structure.ts";
import { points, textString } from "./syntax.ts";

interface Field extends PageObject {
  page: number;
  box: Box;
  name: string;
  alt: string;
}

/** Bit 3: printed (12.5.3). */
const PRINTED = 4;

export class Fields {
  private readonly all: Field[] = [];

  /** Notes a field where it stands; its object is written later. */
  add(structure: Structure, tags: readonly Tag[], box: Box, page: number): void {
    const { ink, tag } = box;
    if (ink.kind !== "field" || tag === null) return;
    const alt = tags[tag]?.alt ?? ink.name;
    const field: Field = { id: null, page, box, name: ink.name, alt };
    structure.hold(tag, page, box, field);
    this.all.push(field);
  }

  /** Numbers the fields of a page, whose dictionary is being written. @returns its entry for them. */
  onPage(doc: Writer, page: number): string {
    const fields = this.all.filter((one) => one.page === page);
    for (const field of fields) field.id = doc.internal.newObjectDeferred();
    const ids = fields.map(({ id }) => `${id} 0 R`);
    return ids.length === 0 ? "" : `/Annots[${ids.join(" ")}]`;
  }

  /**
   * Writes all fields.
   * @param heights of the pages, mm.
   * @returns the catalogue's entry for the form.
   */
  write(doc: Writer, heights: readonly number[]): string {
    if (this.all.length === 0) return "";
    const { internal } = doc;
    const looks = new Map<string, number>();
    for (const [i, { id, page, box, name, alt }] of this.all.entries()) {
      if (id === null) throw new Error("A field on no page.");
      const bottom = (heights[page - 1] ?? 0) - box.y - box.h;
      const corners = [box.x, bottom, box.x + box.w, bottom + box.h].map((v) => points(v));
      const size = `0 0 ${points(box.w)} ${points(box.h)}`;
      const look = looks.get(size) ?? unseen(doc, size);
      looks.set(size, look);
      const place = `/P ${internal.getPageInfo(page).objId} 0 R/Rect[${corners.join(" ")}]`;
      internal.newObjectDeferredBegin(id, true);
      internal.write(
        `<</Type/Annot/Subtype/Widget/FT/Sig/T${textString(name)}/TU${textString(alt)}/F ${PRINTED}${place}/StructParent ${heights.length + i}/AP<</N ${look} 0 R>>>>\nendobj`,
      );
    }
    return `/AcroForm<</Fields[${this.all.map(({ id }) => `${id} 0 R`).join(" ")}]>>`;
  }
}

/** An appearance that shows nothing. jsPDF takes no stream of no length: a space says as little. */
function unseen(doc: Writer, box: string): number {
  const objectId = doc.internal.newObject();
  const entries = { Type: "/XObject", Subtype: "/Form", BBox: `[${box}]`, Resources: "<<>>" };
  const additionalKeyValues = Object.entries(entries).map(([key, value]) => ({ key, value }));
  doc.internal.putStream({ data: " ", additionalKeyValues, objectId });
  doc.internal.write("endobj");
  return objectId;
}
