/**
 * The only import of jsPDF (4.2.1, pinned exactly): what its public types leave out, in one place.
 * It is used as a writer of fonts, pages and objects; compression happens later, in `pack.ts`.
 */
import { jsPDF } from "jspdf";
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
const FACE = "AAAAAA+NotoSans";

/** A face as jsPDF keeps it: what it notes while text is set decides what it embeds. */
interface Face {
  id: string;
  metadata: {
    characterToGlyph(code: number): number;
    widthOfGlyph(glyph: number): number;
    glyIdsUsed: number[];
    toUnicode: Record<number, number>;
    Unicode: { widths: (number | [number])[] };
  };
}

export type Writer = Pick<
  jsPDF,
  | "addPage"
  | "addMetadata"
  | "setProperties"
  | "setCreationDate"
  | "setFileId"
  | "viewerPreferences"
  | "getNumberOfPages"
> & {
  internal: Internals;
  getFont(name: string, style: string): Face;
  output(type: "arraybuffer"): ArrayBuffer;
};

/** @returns a document with one page of the given size (mm) and the face embedded. */
export function openWriter(width: number, height: number): Writer {
  const doc = new jsPDF({
    unit: "mm",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
    putOnlyUsedFonts: true,
    compress: false,
  });
  doc.addFileToVFS("regular.ttf", regular);
  doc.addFont("regular.ttf", FACE, "normal");
  const writer = doc as unknown as Writer;
  // jsPDF embeds only a face that it has set text in: one space, outside the structure.
  writer.internal.write("/Artifact BMC");
  doc.setFont(FACE, "normal").text(" ", 0, 0);
  writer.internal.write("EMC");
  return writer;
}

const shown = new WeakMap<Writer, { face: Face; codes: Map<number, string> }>();

/** What `doc.text` does for one character, once: jsPDF itself would repeat it at every occurrence. */
function glyphOf({ metadata }: Face, code: number): string {
  const glyph = metadata.characterToGlyph(code);
  if (!glyph) throw new Error(`The face lacks U+${code.toString(16).padStart(4, "0")}.`);
  metadata.glyIdsUsed.push(glyph);
  metadata.toUnicode[glyph] = code;
  if (!metadata.Unicode.widths.includes(glyph)) {
    metadata.Unicode.widths.push(glyph, [Math.trunc(metadata.widthOfGlyph(glyph))]);
  }
  return glyph.toString(16).padStart(4, "0");
}

/**
 * @returns the resource name of the face and the text as a string of its glyphs.
 * @throws Error for a character outside the face: jsPDF would drop it, or the rest of its line.
 */
export function showText(doc: Writer, text: string): { face: string; show: string } {
  const known = shown.get(doc) ?? { face: doc.getFont(FACE, "normal"), codes: new Map() };
  shown.set(doc, known);
  let show = "";
  for (let i = 0; i < text.length; i++) {
    // A space that no line ends at looks and reads like any other.
    const code = text.charCodeAt(i) === 0xa0 ? 0x20 : text.charCodeAt(i);
    const glyph = known.codes.get(code) ?? glyphOf(known.face, code);
    known.codes.set(code, glyph);
    show += glyph;
  }
  return { face: known.face.id, show: `<${show}>` };
}
