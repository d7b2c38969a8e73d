/** Which file of the built site answers a path, and as what. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { ENCODINGS, MIME_TYPES, TEXT_TYPES } from "../servers/types.ts";

export interface SiteFile {
  /** For `Content-Type`. */
  type: string;
  body: Buffer;
  /** The same, compressed by the build; null where it made none. */
  compressed(encoding: keyof typeof ENCODINGS): Promise<Buffer | null>;
}

/**
 * @param root the built site.
 * @param path decoded, below the site's base, starting with a slash.
 * @returns the file; a folder answers with its index; null when there is none.
 */
export async function siteFile(root: string, path: string): Promise<SiteFile | null> {
  const inside = normalize(path);
  if (!inside.startsWith("/") || inside.includes("\0")) return null;
  const name = inside.endsWith("/") ? `${inside}index.html` : inside;
  const read = (ending: string) => readFile(join(root, name + ending)).catch(() => null);
  const body = await read("");
  if (!body) return null;
  const type = MIME_TYPES[extname(name).slice(1)] ?? "application/octet-stream";
  const isText = TEXT_TYPES.includes(type);
  return {
    type: isText ? `${type}; charset=utf-8` : type,
    body,
    compressed: (encoding) => read(ENCODINGS[encoding]),
  };
}
