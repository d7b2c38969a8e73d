import { sha256OfBytes } from "../../core/digest.ts";

/** SHA-256 (64 hex digits) of bytes: the browser's own where the page may use it, else in script. */
export async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto;
  // Missing on a plain http address of the office's network.
  if (subtle === undefined) return sha256OfBytes(bytes);
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
