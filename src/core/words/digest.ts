/**
 * A digest that two people can compare by reading aloud: its first six bytes as six short words. That
 * is enough to notice a different record, not to prove sameness; the whole digest stands beside it.
 */
const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = ["a", "i", "u", "o"];

/** "bafi-…": the first six bytes of a hex digest, one word per byte. */
export function digestInWords(digest: string): string {
  const bytes = digest.slice(0, 12).match(/../g) ?? [];
  return bytes.map((hex) => wordOf(Number.parseInt(hex, 16))).join(" ");
}

function wordOf(byte: number): string {
  const first = CONSONANTS[byte >> 4] ?? "";
  const second = CONSONANTS[byte & 15] ?? "";
  // Vowels repeat what the consonants say, which makes a misheard word stand out.
  return first + (VOWELS[(byte >> 4) & 3] ?? "") + second + (VOWELS[byte & 3] ?? "");
}

/** "1a2b3c4d 5e6f…": the whole digest in groups of eight. */
export const digestInGroups = (digest: string) => digest.replace(/(.{8})(?=.)/g, "$1 ");
