/** The characters that paper can show: Latin letters as written in Indonesian names, and office signs. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x17f],
];

// U+00A0, U+00AD, U+2010 and U+2011 are left out on purpose: they share a glyph with a plain space or
// hyphen, and one glyph can be read back as one character only (the text guard maps them instead).
const SINGLES = "ȘșȚțḌḍḤḥṢṣṬṭẒẓʻʼ–—‘’‚“”„†‡•…‰′″‹›⁄€№™←↑→↓−≈≠≤≥�";

/** @returns every character of the subset, each once. */
export function paperCharacters(): string {
  let all = "";
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code++) all += String.fromCodePoint(code);
  }
  return all + SINGLES;
}
