/** Drawings are kept under the digest of what made them: what did not change costs no browser. */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";

// From the project root, where every build runs: bundled, this module stands in the output folder.
const CACHE = process.env.DRAWING_CACHE ?? ".cache";

/** @returns sixteen hexadecimal digits that name a drawing by all that decides its look. */
export const digestOf = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

/** What is being drawn just now: pages are made side by side, and several show the same drawing. */
const underWay = new Map<string, Promise<Uint8Array>>();

async function readOr(file: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return kept;
  const drawn = await draw();
  await mkdir(file.slice(0, file.lastIndexOf("/")), { recursive: true });
  await writeFile(file, drawn);
  return drawn;
}

/**
 * @param name folder and file of the drawing, below the cache.
 * @param draw makes it, when it is not kept yet.
 * @returns the drawing's bytes.
 */
export function keptOr(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = `${CACHE}/${name}`;
  const begun = underWay.get(file) ?? readOr(file, draw).finally(() => underWay.delete(file));
  underWay.set(file, begun);
  return begun;
}
