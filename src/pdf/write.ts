/** A paginated form to the bytes of a PDF/A-3a and PDF/UA-1 file. */

import type { CarriedPaper } from "../core/case/papers/carried.ts";
import type { Box, Paged } from "../core/form/boxes.ts";
import { LAYOUT } from "../core/form/layout-version.ts";
import { legible } from "../core/form/typeface.ts";
import { ZONE } from "../core/time/zone.ts";
import { type Attachment, Carried, type PdfPart, wholeOf } from "./carried.ts";
import { Fields } from "./fields.ts";
import { srgbProfile } from "./icc.ts";
import { openWriter, PRODUCER, type Writer } from "./library.ts";
import { type FaceName, faceOf, typeface } from "./metrics.ts";
import { pack } from "./pack.ts";
import { paint } from "./paint.ts";
import { Pictures } from "./pictures.ts";
import { documentOf } from "./read/document.ts";
import { partsOf } from "./read/parts.ts";
import type { Filing } from "./record-schema.ts";
import { stampEntry } from "./stamp.ts";
import { Structure } from "./structure.ts";
import { binary, dates } from "./syntax.ts";
import { xmpPacket } from "./xmp.ts";

export interface PdfFacts {
  title: string;
  subject: string;
  author: string;
  /** Epoch ms; with `id` and `basis` the only things in the file that are not drawn from its pages. */
  date: number;
  /** Hex; see `stamp.ts`. */
  basis?: string;
  /** 32 hex digits. */
  id: string;
  /** Of what is shown, whenever the file is made. */
  identifier: string;
  filing: Filing;
  attachment?: Attachment;
  /** Files that ride along with the record. */
  papers?: readonly CarriedPaper[];
}

const CREATOR = "SOP Kaltim";

/**
 * @returns the finished file of a document without papers; the same arguments give the same bytes.
 * @throws Error when any part of the writing failed (jsPDF itself would only log it).
 */
export const writePdf = (paged: Paged, facts: PdfFacts): Uint8Array<ArrayBuffer> =>
  wholeOf(writeParts(paged, facts));

/**
 * @returns the finished file but for the bytes of its papers; the same arguments give the same parts.
 * @throws Error when any part of the writing failed.
 */
export function writeParts(paged: Paged, facts: PdfFacts): PdfPart[] {
  const [first] = paged.pages;
  if (first === undefined) throw new Error("A document needs a page.");
  const doc = openWriter(first.width, first.height, facesOn(paged));
  const errors: unknown[] = [];
  const on = <T>(event: string, handler: (payload: T) => void) =>
    doc.internal.events.subscribe(event, (payload: never) => {
      try {
        handler(payload);
      } catch (error) {
        errors.push(error);
      }
    });
  const structure = new Structure(paged.tags);
  introduce(doc, facts);
  const fields = new Fields();
  on("putPage", ({ pageNumber }: { pageNumber: number }) => {
    doc.internal.write(`/StructParents ${pageNumber - 1}/Tabs/S${fields.onPage(doc, pageNumber)}`);
  });
  const carried = new Carried(doc);
  let catalog = "";
  on("postPutResources", () => {
    const heights = paged.pages.map((page) => page.height);
    const tree = structure.write(doc, heights);
    catalog = `/Lang(id-ID)/MarkInfo<</Marked true>>/StructTreeRoot ${tree} 0 R`;
    catalog += fields.write(doc, heights) + intent(doc);
    if (facts.attachment !== undefined) carried.record(facts.attachment, facts.date);
    carried.papers(facts.papers ?? []);
    catalog += carried.entries();
  });
  on("putCatalog", () => doc.internal.write(catalog));
  const pictures = new Pictures();
  on("putResources", () => pictures.write(doc));
  on("putXobjectDict", () => pictures.list(doc));
  paint(doc, paged, { structure, fields, pictures });
  const raw = new Uint8Array(doc.output("arraybuffer"));
  if (errors.length > 0) throw new Error("The PDF could not be written.", { cause: errors[0] });
  const date = dates(facts.date, ZONE.offset).pdf;
  const { basis = "" } = facts;
  return pack(raw, new Map([...carried.holes, ...pictures.holes]), (document) =>
    stampEntry({ layout: LAYOUT, basis, parts: partsOf(documentOf(document)) }, date),
  );
}

/** The second face costs bytes: it is in a file only where one of its signs stands. */
function facesOn({ pages }: Paged): FaceName[] {
  const hasSigns = ({ ink }: Box) =>
    ink.kind === "text" && [...ink.text].some((sign) => faceOf(sign.charCodeAt(0)) === "signs");
  return pages.some(({ boxes }) => boxes.some(hasSigns)) ? ["text", "signs"] : ["text"];
}

function introduce(doc: Writer, { date, id, ...facts }: PdfFacts) {
  const plain = (text: string) => legible(typeface(), text, new Set()).replaceAll("\n", " ");
  const title = plain(facts.title);
  const subject = plain(facts.subject);
  const author = plain(facts.author);
  const at = dates(date, ZONE.offset);
  doc.setCreationDate(at.pdf as never);
  doc.setFileId(id);
  doc.setProperties({ title, subject, author, creator: CREATOR });
  doc.viewerPreferences({ DisplayDocTitle: true });
  const identifier = plain(facts.identifier);
  const said = Object.entries(facts.filing).map(([name, text]) => [name, text && plain(text)]);
  const filing: Filing = Object.fromEntries(said);
  const known = { title, subject, author, identifier, filing, creator: CREATOR, id };
  doc.addMetadata(xmpPacket({ ...known, producer: PRODUCER, date: at.iso }), true);
}

function put(doc: Writer, body: string): number {
  const id = doc.internal.newObject();
  doc.internal.write(`${body}\nendobj`);
  return id;
}

function stream(doc: Writer, bytes: Uint8Array, entries: Record<string, string>): number {
  const objectId = doc.internal.newObject();
  const additionalKeyValues = Object.entries(entries).map(([key, value]) => ({ key, value }));
  doc.internal.putStream({ data: binary(bytes), additionalKeyValues, objectId });
  doc.internal.write("endobj");
  return objectId;
}

function intent(doc: Writer): string {
  const profile = stream(doc, srgbProfile(), { N: "3" });
  const name = "(sRGB IEC61966-2.1)";
  const id = put(
    doc,
    `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/RegistryName(http://www.color.org)/DestOutputProfile ${profile} 0 R>>`,
  );
  return `/OutputIntents[${id} 0 R]`;
}
