import { bytesIn, type Value } from "./values.ts";

/** @returns a text string as text: UTF-16 with a mark before it, else near enough to Latin; null for no string. */
export function textIn(value: Value): string | null {
  const bytes = bytesIn(value);
  if (bytes === null || !bytes.startsWith("\xfe\xff")) return bytes;
  const codes = bytes.slice(2).match(/[\s\S]{2}/g) ?? [];
  return codes
    .map((two) => String.fromCharCode(two.charCodeAt(0) * 256 + two.charCodeAt(1)))
    .join("");
}
