/** What a file is by its first bytes, not by its name: files are renamed on their way through mail and chat. */

export type FileKind = "pdf" | "zip" | "workbook" | "gzip" | "text";

const startsWith = (bytes: Uint8Array, ...signs: number[]) =>
  signs.every((sign, i) => bytes[i] === sign);

/** @param bytes the file, or its first 4,000 bytes. */
export function recognise(bytes: Uint8Array): FileKind {
  const latin = (length: number) => String.fromCharCode(...bytes.subarray(0, length));
  if (startsWith(bytes, 0x1f, 0x8b)) return "gzip";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    return /xl\/|\[Content_Types\]/.test(latin(4000)) ? "workbook" : "zip";
  }
  return latin(1024).includes("%PDF-") ? "pdf" : "text";
}
