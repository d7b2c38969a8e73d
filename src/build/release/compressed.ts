/**
 * Beside each file of text the same, compressed as well as it goes: a server that compresses while it
 * answers does it in haste, and few of them know Brotli.
 */
import { glob, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import { ENCODINGS, MIME_TYPES, TEXT_TYPES } from "../servers/types.ts";

const [smallGzip, smallBrotli] = [promisify(gzip), promisify(brotliCompress)];

/**
 * Writes the compressed files below `dist`: small texts too, so that a release that is copied over an older one
 * leaves no compressed file of the older beside a text that changed.
 */
export async function writeCompressed(dist: string): Promise<void> {
  const work: Promise<void>[] = [];
  for await (const path of glob("**/*.*", { cwd: dist })) {
    const type = MIME_TYPES[extname(path).slice(1)];
    if (type !== undefined && TEXT_TYPES.includes(type)) work.push(compress(join(dist, path)));
  }
  await Promise.all(work);
}

async function compress(path: string): Promise<void> {
  const body = await readFile(path);
  const params = {
    [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
    [zlib.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [zip, brotli] = await Promise.all([
    smallGzip(body, { level: zlib.Z_BEST_COMPRESSION }),
    smallBrotli(body, { params }),
  ]);
  await writeFile(path + ENCODINGS.gzip, zip);
  await writeFile(path + ENCODINGS.br, brotli);
}
