/** Reads what layout must know out of TrueType files: which characters they have and how wide they are. */
import type { Typeface } from "../core/form/typeface.ts";
import regular from "./fonts/regular.ts";
import signs from "./fonts/signs.ts";

type Advances = Map<number, number>;

function bytesOf(base64: string): DataView {
  const text = atob(base64);
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  return new DataView(bytes.buffer);
}

function tableAt(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => font.getUint8(entry + k)));
    if (name === tag) return font.getUint32(entry + 8);
  }
  throw new Error(`The face has no table ${tag}.`);
}

/** Glyph numbers by character, from the format 4 subtable (all that a subset of the BMP needs). */
function glyphs(font: DataView): Map<number, number> {
  const cmap = tableAt(font, "cmap");
  const subtables = Array.from(
    { length: font.getUint16(cmap + 2) },
    (_, i) => cmap + font.getUint32(cmap + 4 + i * 8 + 4),
  );
  const at = subtables.find((offset) => font.getUint16(offset) === 4);
  if (at === undefined) throw new Error("The face has no character map of format 4.");
  const doubled = font.getUint16(at + 6);
  const map = new Map<number, number>();
  for (let s = 0; s < doubled; s += 2) {
    const end = font.getUint16(at + 14 + s);
    const start = font.getUint16(at + 16 + doubled + s);
    const delta = font.getUint16(at + 16 + 2 * doubled + s);
    const rangeAt = at + 16 + 3 * doubled + s;
    const range = font.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : font.getUint16(rangeAt + range + (code - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}

function advancesOf(base64: string): Advances {
  const font = bytesOf(base64);
  const unitsPerEm = font.getUint16(tableAt(font, "head") + 18);
  const metrics = font.getUint16(tableAt(font, "hhea") + 34);
  const hmtx = tableAt(font, "hmtx");
  const advances: Advances = new Map();
  for (const [code, glyph] of glyphs(font)) {
    const width = font.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4);
    advances.set(code, (width * 1000) / unitsPerEm);
  }
  return advances;
}

/** The faces of a document: its text, and the signs that the first one lacks. */
export type FaceName = "text" | "signs";

let cached: Record<FaceName, Advances> | undefined;

function advances(): Record<FaceName, Advances> {
  cached ??= { text: advancesOf(regular), signs: advancesOf(signs) };
  return cached;
}

const [SPACE, HARD_SPACE] = [0x20, 0xa0];

/** Letter space of bold type, as a share of the type size: see `ink.ts`. */
export const BOLD_SPACE = 0.02;

/** @returns which face a character is set in; "text" too for what neither has. */
export const faceOf = (code: number): FaceName =>
  !advances().text.has(code) && advances().signs.has(code) ? "signs" : "text";

const FACE: Typeface = {
  advance(code, bold) {
    const { text, signs } = advances();
    const plain = code === HARD_SPACE ? SPACE : code;
    const advance = text.get(plain) ?? signs.get(plain);
    return advance === undefined ? null : advance + (bold ? BOLD_SPACE * 1000 : 0);
  },
};

/** @returns the measures of the faces that `library.ts` embeds; bold is the same face, outlined. */
export const typeface = (): Typeface => FACE;
