/** Which file of the built site answers a path, and as what. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".pdf": "application/pdf",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

export interface SiteFile {
  type: string;
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
  return body && { type: TYPES[extname(name)] ?? "application/octet-stream", body };
}
