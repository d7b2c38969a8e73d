/** Drops from an embedded TrueType file the tables that a PDF reader never opens. */

/** What a CIDFontType2 with an identity mapping needs (ISO 32000-1, 9.9). */
const NEEDED = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

/** @returns true when the bytes are a TrueType file. */
export const isTrueType = (data: string) => data.startsWith("\x00\x01\x00\x00");

/** @returns the file (one character a byte) with only the tables needed. */
export function slimFont(file: string): string {
  const u16 = (at: number) => file.charCodeAt(at) * 256 + file.charCodeAt(at + 1);
  const u32 = (at: number) => u16(at) * 65_536 + u16(at + 2);
  const kept = Array.from({ length: u16(4) }, (_, i) => 12 + 16 * i)
    .map((at) => ({ tag: file.slice(at, at + 4), sum: file.slice(at + 4, at + 8), at }))
    .map((entry) => ({ ...entry, from: u32(entry.at + 8), length: u32(entry.at + 12) }))
    .filter(({ tag }) => NEEDED.includes(tag));
  let offset = 12 + 16 * kept.length;
  let directory = "";
  let body = "";
  for (const { tag, sum, from, length } of kept) {
    const data = file.slice(from, from + length).padEnd(Math.ceil(length / 4) * 4, "\0");
    directory += tag + sum + bytes(offset, 4) + bytes(length, 4);
    body += data;
    offset += data.length;
  }
  const power = 2 ** Math.floor(Math.log2(kept.length));
  const search = bytes(power * 16, 2) + bytes(Math.log2(power), 2);
  const head = `\x00\x01\x00\x00${bytes(kept.length, 2)}${search}`;
  return head + bytes((kept.length - power) * 16, 2) + directory + body;
}

const bytes = (value: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    String.fromCharCode(Math.floor(value / 256 ** (count - 1 - i)) & 255),
  ).join("");
