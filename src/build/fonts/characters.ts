/** The characters that paper can show: Latin letters as written in Indonesian names, and office signs. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  // The soft hyphen has a glyph of its own: read back, a word that was broken at a line's end is whole again.
  [0xa1, 0x17f],
];

// U+00A0, U+2010 and U+2011 are left out on purpose: they look the same as a plain space or hyphen (the
// text guard maps them instead).
const SINGLES = "ȘșȚțḌḍḤḥṢṣṬṭẒẓʻʼʾʿ–—‘’‚“”„†‡•…‰′″‹›⁄€№™−�";

/** The signs of lists, forms and comparisons, which a second face has; in a file only where one stands. */
export const SIGNS = "←↑→↓√∞≈≠≤≥■□●○◆◇★✓";

/** @returns every character of the first subset, each once. */
export function paperCharacters(): string {
  let all = "";
  for (const [first, last] of RANGES) {
    for (let code = first; code <= last; code++) all += String.fromCodePoint(code);
  }
  return all + SINGLES;
}
