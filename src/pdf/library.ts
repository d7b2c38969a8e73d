/**
 * The only import of jsPDF (4.2.1, pinned exactly): what its public types leave out, in one place.
 * It is used as a writer of fonts, pages and objects; compression happens later, in `pack.ts`.
 */
import { jsPDF } from "jspdf";
import regular from "./fonts/regular.ts";
import signs from "./fonts/signs.ts";
import { type FaceName, faceOf } from "./metrics.ts";

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
const FACES: Record<FaceName, { name: string; file: string; data: string }> = {
  text: { name: "AAAAAA+NotoSans", file: "regular.ttf", data: regular },
  signs: { name: "AAAAAB+NotoSansMath", file: "signs.ttf", data: signs },
};

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

/** @returns a document with one page of the given size (mm) and these faces embedded. */
export function openWriter(width: number, height: number, faces: readonly FaceName[]): Writer {
  const doc = new jsPDF({
    unit: "mm",
    format: [width, height],
    orientation: width > height ? "landscape" : "portrait",
    putOnlyUsedFonts: true,
    compress: false,
  });
  const writer = doc as unknown as Writer;
  // jsPDF embeds only a face that it has set text in: one space, outside the structure.
  writer.internal.write("/Artifact BMC");
  for (const which of faces) {
    const { name, file, data } = FACES[which];
    doc.addFileToVFS(file, data);
    doc.addFont(file, name, "normal");
    doc.setFont(name, "normal").text(" ", 0, 0);
  }
  writer.internal.write("EMC");
  return writer;
}

/** A face in a document, with the glyphs of the characters that it has set. */
interface InUse {
  face: Face;
  codes: Map<number, string>;
}

const shown = new WeakMap<Writer, Map<FaceName, InUse>>();

function inUse(doc: Writer, which: FaceName): InUse {
  const known = shown.get(doc) ?? new Map<FaceName, InUse>();
  shown.set(doc, known);
  const face = known.get(which) ?? {
    face: doc.getFont(FACES[which].name, "normal"),
    codes: new Map(),
  };
  known.set(which, face);
  return face;
}

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

/** Text of one face. */
interface Run {
  /** The resource name of the face. */
  face: string;
  /** The text as a string of its glyphs. */
  show: string;
}

/**
 * @returns the text cut where its face changes.
 * @throws Error for a character outside the faces: jsPDF would drop it, or the rest of its line.
 */
export function showText(doc: Writer, text: string): Run[] {
  const runs: { which: FaceName; glyphs: string }[] = [];
  for (let i = 0; i < text.length; i++) {
    // A space that no line ends at looks and reads like any other.
    const code = text.charCodeAt(i) === 0xa0 ? 0x20 : text.charCodeAt(i);
    const which = faceOf(code);
    const { face, codes } = inUse(doc, which);
    const glyph = codes.get(code) ?? glyphOf(face, code);
    codes.set(code, glyph);
    const last = runs.at(-1);
    if (last?.which === which) last.glyphs += glyph;
    else runs.push({ which, glyphs: glyph });
  }
  return runs.map(({ which, glyphs }) => ({
    face: inUse(doc, which).face.id,
    show: `<${glyphs}>`,
  }));
}
