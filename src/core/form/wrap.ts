/** Text broken into lines: at spaces, at syllables where a column is narrow, inside a word only at the very last. */
import { breaksOf } from "../hyphens.ts";
import { POINT, type Typeface } from "./typeface.ts";

/**
 * Ends a line inside a word. Painted as a hyphen; to whoever extracts the text it is a hyphen that goes
 * away again (ISO 32000-1, 14.8.2.2.3).
 */
export const SOFT_HYPHEN = "\u00AD";
/** A space that no line ends at; painted and extracted as a plain one. */
const HARD_SPACE = "\u00A0";

/** @returns the text with spaces at which no line ends. */
export const onOneLine = (text: string) => text.replace(/\s+/g, HARD_SPACE);

/** A word goes on in the next line as a whole unless that leaves more than this share of the line empty. */
const GAP = 0.8;

const LETTERS = /\p{L}+/gu;
/** A line may end behind these without another sign, but not within a number, a range or a title. */
const JOINT = /(?:\/|[-–—_:;@](?!\d))(?=\S{2})/gu;

/** @returns the parts of a text that stand on one line if they can, each followed by its spaces. */
function partsOf(paragraph: string): string[] {
  return (paragraph.match(/ +|[^ ]+/g) ?? []).flatMap((word) => {
    const ends = [...word.matchAll(JOINT)].map(({ index }) => index + 1).filter((end) => end > 1);
    return [0, ...ends].map((from, i) => word.slice(from, ends[i]));
  });
}

/** @returns after how many signs a word may be broken by a hyphen, ascending. */
const cutsOf = (word: string): number[] =>
  [...word.matchAll(LETTERS)].flatMap(({ 0: run, index }) => breaksOf(run).map((at) => index + at));

/** Letters on both sides, and no number, which a hyphen would change. */
const isWithinWord = (text: string, at: number) =>
  !/\d/.test(text) && /^\p{L}{2}$/u.test(text.slice(at - 1, at + 1));

/** Advances are in thousandths of the type size throughout. */
class Paragraph {
  readonly done: string[] = [];
  /** The line that is being set. */
  private text = "";
  private used = 0;
  private readonly face: Typeface;
  private readonly bold: boolean;
  private readonly limit: number;
  private readonly hyphen: number;

  constructor(face: Typeface, bold: boolean, limit: number) {
    this.face = face;
    this.bold = bold;
    this.limit = limit;
    this.hyphen = this.widthOf(SOFT_HYPHEN);
  }

  private widthOf(text: string): number {
    return advanceOf(this.face, text, this.bold);
  }

  private end(head = "") {
    this.done.push(this.text + head);
    this.text = "";
    this.used = 0;
  }

  private put(text: string, width: number) {
    this.text += text;
    this.used += width;
  }

  /** Spaces never begin a line; those at its end may stand in the margin. */
  space(text: string) {
    this.put(text, this.widthOf(text));
  }

  word(text: string) {
    let rest = text;
    let width = this.widthOf(text);
    let cuts: number[] | null = null;
    while (width > this.limit - this.used) {
      const room = this.limit - this.used;
      const whole = this.text !== "" && width <= this.limit && room < GAP * this.limit;
      cuts ??= whole ? null : cutsOf(rest);
      const most = this.fitting(rest, room - this.hyphen);
      const cut = whole ? undefined : cuts?.findLast((at) => at <= most);
      if (cut === undefined && this.text !== "") {
        this.end();
        continue;
      }
      const at = cut ?? this.forced(rest, room);
      if (at === rest.length) break;
      const within = cut !== undefined || isWithinWord(rest, at);
      this.end(rest.slice(0, at) + (within ? SOFT_HYPHEN : ""));
      width -= this.widthOf(rest.slice(0, at));
      rest = rest.slice(at);
      cuts = (cuts ?? []).flatMap((place) => (place > at ? place - at : []));
    }
    this.put(rest, width);
  }

  /** @returns how many signs of a text fit into `room`. */
  private fitting(text: string, room: number): number {
    let used = 0;
    for (let i = 0; i < text.length; i++) {
      used += this.face.advance(text.charCodeAt(i), this.bold) ?? 0;
      if (used > room) return i;
    }
    return text.length;
  }

  /** No rule helps: as much as fits, with a hyphen where one is due, one sign at the least. */
  private forced(text: string, room: number): number {
    const least = Math.max(1, this.fitting(text, room - this.hyphen));
    for (let at = this.fitting(text, room); at > least; at--) {
      if (!isWithinWord(text, at)) return at;
    }
    return least;
  }

  close(): string[] {
    this.end();
    return this.done;
  }
}

/**
 * @param text legible (`legible`).
 * @param width mm.
 * @returns its lines. Every line but the last of a paragraph keeps its space at the end or ends in a soft
 * hyphen, so that extracted text keeps words apart and whole.
 */
export function wrap(
  face: Typeface,
  text: string,
  size: number,
  bold: boolean,
  width: number,
): string[] {
  // Sums of widths are not exact: a column as wide as its word to the last bit must not break it.
  const limit = (width / (size * POINT)) * 1000 + 0.01;
  return text.split("\n").flatMap((paragraph) => {
    const lines = new Paragraph(face, bold, limit);
    for (const part of partsOf(paragraph)) {
      if (part.startsWith(" ")) lines.space(part);
      else lines.word(part);
    }
    return lines.close();
  });
}

/** @returns the widest part (mm) of a text that no rule breaks: what a column needs at the least. */
export function widestPart(face: Typeface, text: string, size: number, bold: boolean): number {
  let most = 0;
  for (const part of partsOf(text.replaceAll("\n", " "))) {
    let from = 0;
    for (const cut of cutsOf(part)) {
      most = Math.max(most, advanceOf(face, part.slice(from, cut) + SOFT_HYPHEN, bold));
      from = cut;
    }
    most = Math.max(most, advanceOf(face, part.slice(from), bold));
  }
  return (most / 1000) * size * POINT;
}

/** @returns the width (mm) of the longest part that stands on one line while it can. */
export function longestWord(face: Typeface, text: string, size: number, bold: boolean): number {
  const widths = partsOf(text.replaceAll("\n", " ")).map((part) => advanceOf(face, part, bold));
  return (Math.max(0, ...widths) / 1000) * size * POINT;
}

function advanceOf(face: Typeface, text: string, bold: boolean): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += face.advance(text.charCodeAt(i), bold) ?? 0;
  return sum;
}
