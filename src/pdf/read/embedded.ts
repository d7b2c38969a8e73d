/**
 * Where files lie inside a PDF, told without following its structure: an embedded file is a stream of its
 * own, in plain sight of whoever wrote the rest. What lies inside such a file is passed over, and what the
 * bytes of a photo happen to spell.
 */

/** How far before and behind the word its dictionary may reach. */
const NEAR = 4096;

export interface EmbeddedRange {
  /** Up to where the content begins. */
  dictionary: string;
  from: number;
  to: number;
  /** The stated length is that of a stream that ends there. */
  isExact: boolean;
}

/** @param text any bytes, one character a byte. */
export function* embeddedRanges(text: string): Generator<EmbeddedRange> {
  let past = 0;
  for (const { index, 0: word } of text.matchAll(/\/EmbeddedFile\b(?!s)|\/DCTDecode\b/g)) {
    if (index < past) continue;
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index, index + NEAR);
    const [start, keyword] = [before.lastIndexOf(" obj"), after.indexOf("stream")];
    if (start < 0 || keyword < 0) continue;
    const from = index + keyword + (after.startsWith("\r\n", keyword + 6) ? 8 : 7);
    const dictionary = before.slice(start) + after.slice(0, keyword);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? Number.NaN);
    const stated = from + length;
    // The stated length counts only where a stream really ends.
    const isExact = /^\s*endstream/.test(text.slice(stated, stated + 16));
    const to = isExact ? stated : text.indexOf("endstream", from);
    // What calls itself a picture and a file is looked at as a file.
    const isFile = dictionary.includes("/EmbeddedFile");
    if (isExact && isFile === (word === "/EmbeddedFile")) past = to;
    // Of a file that was cut, what is left may still begin like a record, and is told to be broken.
    yield { dictionary, from, to: to > from ? to : text.length, isExact };
  }
}
