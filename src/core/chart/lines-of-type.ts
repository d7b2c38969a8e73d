/** Short texts broken into lines for narrow places: between the chart's arrows, in the cells of its file. */
import type { Scale } from "./scale.ts";

/** The most lines a name may take. */
const MOST = 6;

type Measure = Pick<Scale, "widthOf" | "breaksOf">;

/** Part of a text that stands on one line if it can; `space` before it unless it begins the line. */
interface Part {
  text: string;
  space: boolean;
}

/** Words, and what stands behind a stroke or hyphen inside them: "menit/berkas" may end a line at its "/". */
const partsOf = (text: string): Part[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) =>
      (word.match(/[^/–-]+[/–-]*|[/–-]+/g) ?? []).map((part, n) => ({
        text: part,
        space: n === 0,
      })),
    );

/** Puts parts into lines; one that is wider than a line has one of its own. */
function filled(parts: Part[], width: number, { widthOf }: Measure): string[] {
  const lines: string[] = [];
  for (const { text, space } of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? text : `${last}${space ? " " : ""}${text}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** @returns the lines of a text that are no wider than `width`, or null where a word is wider. */
export function linesOf(text: string, width: number, measure: Measure): string[] | null {
  const parts = partsOf(text);
  if (parts.some((part) => measure.widthOf(part.text) > width)) return null;
  const lines = filled(parts, width, measure);
  return lines.length > MOST ? null : lines;
}

/** How many letters of a word fit on a line with a hyphen: whole syllables if it can be. */
function headOf(word: string, width: number, { widthOf, breaksOf }: Measure): number {
  /** Never between a letter and what belongs to it. */
  const isWhole = (at: number) => !/^[\p{M}\uDC00-\uDFFF]/u.test(word.slice(at));
  const fits = (at: number) => isWhole(at) && widthOf(`${word.slice(0, at)}-`) <= width;
  const letters = /\p{L}+/gu;
  const places = [...word.matchAll(letters)].flatMap(({ 0: run, index }) =>
    breaksOf(run).map((at) => index + at),
  );
  const cut = places.findLast(fits);
  if (cut !== undefined) return cut;
  let at = word.length - 1;
  while (at > 1 && !fits(at)) at -= 1;
  while (at < word.length && !isWhole(at)) at += 1;
  return at;
}

/** @returns the lines of a text, words that are too wide broken by hyphens; never fails. */
export function brokenLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let whole: Part[] = [];
  for (const part of partsOf(text)) {
    if (measure.widthOf(part.text) <= width) {
      whole.push(part);
      continue;
    }
    lines.push(...filled(whole, width, measure));
    let rest = part.text;
    while (measure.widthOf(rest) > width && rest.length > 2) {
      const at = headOf(rest, width, measure);
      lines.push(`${rest.slice(0, at)}-`);
      rest = rest.slice(at);
    }
    whole = [{ text: rest, space: true }];
  }
  return [...lines, ...filled(whole, width, measure)];
}
