/** Which files of the built site a reader keeps for work without a network. */
import { createHash } from "node:crypto";
import type { Checksums } from "../release/checksums.ts";

/** What `src/worker/sw.ts` calls a release. */
export interface KeptRelease {
  id: string;
  files: Record<string, string>;
}

/** For servers and search robots; and the reader of foreign PDFs, half a megabyte that hardly anyone needs. */
const LEFT_OUT = [
  /^_astro\/(PagePairs|page-pictures|page-worker)/,
  /^sw\.js$/,
  /^(_headers|\.htaccess)$/,
  /^robots\.txt$/,
  /^sitemap.*\.xml$/,
];

/** @param sums every file of the site. */
export function keptRelease(sums: Checksums): KeptRelease {
  const files: Record<string, string> = {};
  for (const [path, digest] of sums) {
    if (LEFT_OUT.some((pattern) => pattern.test(path))) continue;
    files[path.replace(/(^|\/)index\.html$/, "$1")] = digest.toString("base64");
  }
  const id = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  return { id, files };
}
