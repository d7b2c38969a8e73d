/**
 * The only import of jsPDF (4.2.1, pinned exactly): what its public types leave out, in one place.
 * It is used as a writer of fonts, pages and objects; compression happens later, in `pack.ts`.
 */
import { jsPDF } from "jspdf";
import bold from "./fonts/bold.ts";
import regular from "./fonts/regular.ts";

/** The part of `doc.internal` that the layer relies on. */
interface Internals {
  write(text: string): void;
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, offset: boolean): void;
  putStream(stream: {
    data: string;
    additionalKeyValues: { key: string; value: string }[];
    objectId: number;
  }): void;
  getPageInfo(page: number): { objId: number };
  events: { subscribe(event: string, handler: (payload: never) => void): void };
}

export const PRODUCER = `jsPDF ${jsPDF.version}`;
const FACES = { regular: "AAAAAA+NotoSans", bold: "AAAAAB+NotoSans-Bold" } as const;

export type Writer = Pick<
  jsPDF,
  | "addPage"
  | "text"
  | "setFont"
  | "setFontSize"
  | "addMetadata"
  | "setProperties"
  | "setCreationDate"
  | "setFileId"
  | "viewerPreferences"
  | "getNumberOfPages"
> & { internal: Internals; output(type: "arraybuffer"): ArrayBuffer };

/** @returns a document with one page of the given size (mm) and both faces embedded. */
export function openWriter(width: number, height: number): Writer {
  const doc = new jsPDF({
    unit: "mm",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
    putOnlyUsedFonts: true,
    compress: false,
  });
  doc.addFileToVFS("regular.ttf", regular);
  doc.addFont("regular.ttf", FACES.regular, "normal");
  doc.addFileToVFS("bold.ttf", bold);
  doc.addFont("bold.ttf", FACES.bold, "normal");
  return doc as unknown as Writer;
}

/** Chooses the face and size of the text that follows; jsPDF writes both only when text is shown. */
export function setType(doc: Writer, isBold: boolean, size: number): void {
  doc.setFont(isBold ? FACES.bold : FACES.regular, "normal");
  doc.setFontSize(size);
}
