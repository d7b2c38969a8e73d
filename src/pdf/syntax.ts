/** Small pieces of PDF notation. */
import { POINT } from "../core/form/typeface.ts";

/** @returns a length of `mm` in points, to a tenth (0.035 mm) unless told, without trailing zeros. */
export const points = (mm: number, parts = 10) => String(Math.round((mm / POINT) * parts) / parts);

/** @returns a text string: plain where ASCII will do, else UTF-16, which every character fits. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[()\\]/g, "\\$&")})`;
  let hex = "<FEFF";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `${hex}>`;
}

/** @returns a name object; characters that names cannot hold are written as #xx. */
export const nameOf = (text: string) =>
  `/${text.replace(/[^A-Za-z0-9_.-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`)}`;

/** @returns bytes as the one-character-a-byte string that jsPDF streams take. */
export function binary(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) {
    // Typed as for arrays of numbers, though any array-like will do; spreading takes ten times as long.
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[]);
  }
  return text;
}

/** @returns the bytes of a one-character-a-byte string: the inverse of `binary`. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** @returns a moment as PDF and as XMP write it, in a zone (ms east of UTC). */
export function dates(at: number, zone: number): { pdf: string; iso: string } {
  const iso = new Date(at + zone).toISOString().slice(0, 19);
  const east = zone / 60_000;
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  const sign = zone < 0 ? "-" : "+";
  const [hours, minutes] = [two(east / 60), two(east % 60)];
  return {
    pdf: `D:${iso.replace(/[-T:]/g, "")}${sign}${hours}'${minutes}'`,
    iso: `${iso}${sign}${hours}:${minutes}`,
  };
}
