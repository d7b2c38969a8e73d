import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import type { Reading } from "../../core/sop/integrity/beside.ts";
import type { Surroundings } from "../../core/sop/integrity/fault.ts";
import { readShape } from "../../core/sop/integrity/shape.ts";
import type { PublishedVersions } from "../../core/sop/integrity/versions.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { type FileFault, readYaml, type Yaml } from "./yaml.ts";

/** @returns the content folder that is built: tests publish another one through the same code. */
export const contentFolder = (): URL =>
  new URL(`${process.env.CONTENT_DIR ?? "content"}/`, pathToFileURL(`${process.cwd()}/`));

/** @returns the names of the YAML files in a folder, without ".yaml", in order. */
export async function names(folder: URL): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .toSorted();
}

/** @param content the content folder, with a slash at its end. */
export const readSurroundings = async (content: URL): Promise<Surroundings> => ({
  regulations: new Set(await names(new URL("regulations/", content))),
  sops: new Set(await names(new URL("sop/", content))),
});

/** What a file defines, with the lines of its places; or why it defines nothing. */
export type Read<T> = { value: T; located: Yaml["located"] } | { faults: FileFault[] };

/** @returns what each file in content/sop defines, or why it defines nothing; by the file's name. */
export async function readDefinitions(content: URL): Promise<[name: string, Read<Sop>][]> {
  const folder = new URL("sop/", content);
  const read: [string, Read<Sop>][] = [];
  for (const name of await names(folder)) {
    const file = new URL(`${name}.yaml`, folder);
    read.push([name, await readAs(file, readShape)]);
  }
  return read;
}

/** @returns what a YAML file defines by a reading of its data, or every fault with its line. */
export async function readAs<T>(file: URL, reading: Reading<T>): Promise<Read<T>> {
  const yaml = readYaml(await readFile(file, "utf8"));
  if ("faults" in yaml) return yaml;
  const read = reading(yaml.data, yaml.written);
  return "faults" in read
    ? { faults: yaml.located(read.faults) }
    : { value: read.value, located: yaml.located };
}

/** @returns the MDX of the SOP's page, or null when its page is made from its YAML. */
export const readPage = (content: URL, name: string): Promise<string | null> =>
  readFile(new URL(`docs/sop/${name}/index.mdx`, content), "utf8").catch(() => null);

/**
 * @returns the digests of all published versions; none when the file is not there yet.
 * @throws SyntaxError when somebody edited it into no JSON: see `versionsFaults`.
 */
export async function readVersions(content: URL): Promise<PublishedVersions> {
  const text = await readFile(new URL("sop/versions.json", content), "utf8").catch(() => "{}");
  return JSON.parse(text) as PublishedVersions;
}

/** @returns the text of an SOP's file. */
export const readSopText = (content: URL, name: string): Promise<string> =>
  readFile(new URL(`sop/${name}.yaml`, content), "utf8");
