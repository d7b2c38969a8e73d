/** Whether dist/ is what a build of the present sources would write: then there is nothing to build. */
import { createHash } from "node:crypto";
import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { CHECKSUM_FILE, checksumList, checksumsOf } from "../../src/build/release/checksums.ts";

/** All that a build reads; what it is given by the environment beside them. */
const SOURCES = ["{src,content,public}/**", "*.{json,mjs,md}"];
const GIVEN = ["SITE_URL", "BASE_PATH", "CONTENT_DIR", "BUILD_DATE"];

const KEPT = ".cache/quick";

const sha256 = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");

/**
 * @param root folder of the project, as in all of these.
 * @returns a digest of every source, with its path.
 */
export async function sourcesNow(root: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const digests = files
    .sort()
    .map(async (path) => `${sha256(await readFile(path))} ${relative(root, path)}`);
  const given = GIVEN.map((name) => `${name}=${process.env[name] ?? ""}`);
  return sha256([process.version, ...given, ...(await Promise.all(digests))].join("\n"));
}

/** The built site as it lies there, or nothing where it is not what its build wrote. */
async function siteNow(root: string): Promise<string | null> {
  const dist = join(root, "dist");
  const told = await readFile(join(dist, CHECKSUM_FILE), "utf8").catch(() => null);
  return told !== null && told === checksumList(await checksumsOf(dist)) ? sha256(told) : null;
}

/** Keeps that the site which lies there now was built from `sources`. */
export async function keepBuilt(root: string, sources: string): Promise<void> {
  await mkdir(join(root, KEPT), { recursive: true });
  await writeFile(join(root, KEPT, "built"), `${sources} ${await siteNow(root)}`);
}

/** @returns whether the site that lies there was built from `sources` and nobody changed it since. */
export async function isBuilt(root: string, sources: string): Promise<boolean> {
  const kept = await readFile(join(root, KEPT, "built"), "utf8").catch(() => null);
  const site = await siteNow(root);
  return site !== null && kept === `${sources} ${site}`;
}
