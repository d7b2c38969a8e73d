/** How the layout measures: passed in, so that the core needs no font and no canvas. */
export interface Typeface {
  /** @returns the advance of one character in thousandths of the type size, or null if the face lacks it. */
  advance(code: number, bold: boolean): number | null;
}

/** Millimetres in one point. */
export const POINT = 25.4 / 72;

/** @returns the width of a line in mm; every character must be in the face (`legible` sees to it). */
export function widthOf(face: Typeface, text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += face.advance(text.charCodeAt(i), bold) ?? 0;
  return (sum / 1000) * size * POINT;
}

const SUBSTITUTE = "\uFFFD";
/** Signs that look the same as a plain one: shown as it, so that nothing is reported for them. */
const PLAIN: Record<string, string> = {
  "\u00A0": " ",
  "\u202F": " ",
  "\u2009": " ",
  "\u2007": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u00AD": "",
  "\u200B": "",
  "\u200C": "",
  "\u200D": "",
  "\u2060": "",
  "\uFEFF": "",
  "\t": "    ",
};

/**
 * @param missing collects the characters that the face lacks.
 * @returns the text in NFC with plain spaces and line feeds; a character outside the face becomes �.
 */
export function legible(face: Typeface, raw: string, missing: Set<string>): string {
  let clean = "";
  for (const sign of raw.normalize("NFC").replace(/\r\n?/g, "\n")) {
    const plain = PLAIN[sign] ?? sign;
    if (plain !== sign || sign === "\n") {
      clean += plain;
      continue;
    }
    const code = sign.codePointAt(0) ?? 0;
    if (code <= 0xffff && face.advance(code, false) !== null) clean += sign;
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
  let end = text.length;
  while (end > 0 && widthOf(face, `${text.slice(0, end)}…`, size, false) > width) end--;
  return `${text.slice(0, end)}…`;
}

/**
 * Breaks at spaces, and inside a word only when the word alone is wider than the line. Every line but
 * the last of a paragraph keeps its space at the end, so that extracted text keeps words apart.
 */
export function wrap(
  face: Typeface,
  text: string,
  size: number,
  bold: boolean,
  width: number,
): string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(face, paragraph, size, bold, width));
}

function wrapParagraph(
  face: Typeface,
  text: string,
  size: number,
  bold: boolean,
  width: number,
): string[] {
  const limit = (width / (size * POINT)) * 1000;
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  let breakAt = 0;
  let usedAtBreak = 0;
  for (let i = 0; i < text.length; i++) {
    const advance = face.advance(text.charCodeAt(i), bold) ?? 0;
    if (text[i] === " ") {
      used += advance;
      breakAt = i + 1;
      usedAtBreak = used;
      continue;
    }
    if (used + advance > limit && i > start) {
      const cut = breakAt > start ? breakAt : i;
      lines.push(text.slice(start, cut));
      used = cut === i ? 0 : used - usedAtBreak;
      start = cut;
    }
    used += advance;
  }
  lines.push(text.slice(start));
  return lines;
}
