/** The digest of every file of a built site: what an administrator checks and the browser checks. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { isCompressed } from "../servers/types.ts";

/** Path below the site's root, with forward slashes → SHA-256 of the content. */
export type Checksums = Map<string, Buffer>;

export const CHECKSUM_FILE = "SHA256SUMS";

/** @returns the checksums of all files below `dist`, sorted by path, without the list itself and what is the same, compressed. */
export async function checksumsOf(dist: string): Promise<Checksums> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  const names = paths
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path !== CHECKSUM_FILE && !isCompressed(path));
  const sums: Checksums = new Map();
  for (const path of names.sort()) {
    const body = await readFile(join(dist, path));
    sums.set(path, createHash("sha256").update(body).digest());
  }
  return sums;
}

/** The list as `sha256sum --check` reads it. */
export function checksumList(sums: Checksums): string {
  return [...sums].map(([path, digest]) => `${digest.toString("hex")}  ${path}\n`).join("");
}
