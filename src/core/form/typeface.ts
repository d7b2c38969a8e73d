import { seenText } from "../text/clean.ts";

/** How the layout measures: passed in, so that the core needs no font and no canvas. */
export interface Typeface {
  /** @returns the advance of one character in thousandths of the type size, or null if the face lacks it. */
  advance(code: number, bold: boolean): number | null;
}

/** Millimetres in one point. */
export const POINT = 25.4 / 72;

/** The height of a line of type, as a share of its size. */
const LINE = 1.28;

/** @returns the height (mm) of a line of type of this size in points. */
export const lineHeight = (size: number) => size * POINT * LINE;

/** @returns the width of a line in mm; every character must be in the face (`legible` sees to it). */
export function widthOf(face: Typeface, text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += face.advance(text.charCodeAt(i), bold) ?? 0;
  return (sum / 1000) * size * POINT;
}

const TAB = "    ";
const SUBSTITUTE = "\uFFFD";
/** Signs that look the same as a plain one: shown as it, so that nothing is reported for them. */
const PLAIN: Record<string, string> = {
  "\u202F": " ",
  "\u2009": " ",
  "\u2007": " ",
  "\u2010": "-",
  "\u2011": "-",
};
/** Signs that the faces lack, as they are typed where a keyboard has none. */
const TYPED: Record<string, string> = {
  "✔": "✓",
  "☑": "[✓]",
  "☒": "[x]",
  "☐": "[ ]",
};

/**
 * @param missing collects the characters that the face lacks.
 * @returns the text as it is seen, in NFC with plain spaces and line feeds; a character outside the face
 *   is shown as it is typed, else as �.
 */
export function legible(face: Typeface, raw: string, missing: Set<string>): string {
  let clean = "";
  for (const sign of seenText(raw.replaceAll("\t", TAB))) {
    const plain = PLAIN[sign] ?? sign;
    if (plain !== sign || sign === "\n") {
      clean += plain;
      continue;
    }
    const code = sign.codePointAt(0) ?? 0;
    if (code <= 0xffff && face.advance(code, false) !== null) clean += sign;
    else if (TYPED[sign] !== undefined) clean += TYPED[sign];
    else {
      missing.add(sign);
      clean += SUBSTITUTE;
    }
  }
  return clean;
}

/** @returns one legible line no wider than `width` mm, cut with an ellipsis where it must be. */
export function fitted(face: Typeface, raw: string, size: number, width: number): string {
  const text = legible(face, raw, new Set()).replaceAll("\n", " ");
  if (widthOf(face, text, size, false) <= width) return text;
  // From the front: a name of thousands of characters stands on every page.
  let used = widthOf(face, "…", size, false);
  let end = 0;
  for (; end < text.length; end++) {
    used += widthOf(face, text.charAt(end), size, false);
    if (used > width) break;
  }
  return `${text.slice(0, end)}…`;
}
