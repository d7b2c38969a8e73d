import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Surroundings } from "../../core/sop/integrity/fault.ts";
import type { PublishedVersions } from "../../core/sop/integrity/versions.ts";

/** @returns the names of the YAML files in a folder, without ".yaml". */
async function names(folder: URL): Promise<Set<string>> {
  const files = await readdir(folder).catch(() => []);
  return new Set(files.filter((name) => name.endsWith(".yaml")).map((n) => basename(n, ".yaml")));
}

/** @param content the content folder, with a slash at its end. */
export const readSurroundings = async (content: URL): Promise<Surroundings> => ({
  regulations: await names(new URL("regulations/", content)),
  sops: await names(new URL("sop/", content)),
});

/** @returns the digests of all published versions; none when the file is not there yet. */
export async function readVersions(content: URL): Promise<PublishedVersions> {
  const text = await readFile(new URL("sop/versions.json", content), "utf8").catch(() => "{}");
  return JSON.parse(text) as PublishedVersions;
}
