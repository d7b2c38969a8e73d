/** Which file of the built site answers a path, and as what. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { MIME_TYPES, TEXT_TYPES } from "../servers/types.ts";

export interface SiteFile {
  /** For `Content-Type`. */
  type: string;
  isText: boolean;
  body: Buffer;
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
  const body = await readFile(join(root, name)).catch(() => null);
  if (!body) return null;
  const type = MIME_TYPES[extname(name).slice(1)] ?? "application/octet-stream";
  const isText = TEXT_TYPES.includes(type);
  return { type: isText ? `${type}; charset=utf-8` : type, isText, body };
}
