/** Files as people attach them, made of text, and what a log says of them. */
import type { CommandOf } from "../../src/core/case/commands.ts";
import { sha256OfBytes } from "../../src/core/digest.ts";
import { at } from "./officers.ts";

export interface MadePaper {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
}

export const madePaper = (text: string, name = "nota.txt"): MadePaper =>
  paperOf(new TextEncoder().encode(text), name);

export const paperOf = (bytes: Uint8Array<ArrayBuffer>, name: string): MadePaper => ({
  ...{ name, bytes },
  digest: sha256OfBytes(bytes),
});

/** The command that attaches it to the case, `minutes` after it was opened. */
export function attaching(
  { name, bytes, digest }: MadePaper,
  minutes = 2,
): CommandOf<"attachFile"> {
  const facts = { name, mediaType: "text/plain", size: bytes.length, digest };
  return { type: "attachFile", place: { of: "case" }, ...facts, ...at(minutes) };
}

export function removing(file: number, minutes = 3): CommandOf<"removeFile"> {
  return { type: "removeFile", file, reason: "Salah berkas", ...at(minutes) };
}
