import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { parseDocument } from "yaml";
import type { Fault, Surroundings } from "../../core/sop/integrity/fault.ts";
import { readShape } from "../../core/sop/integrity/shape.ts";
import type { PublishedVersions } from "../../core/sop/integrity/versions.ts";
import type { Sop } from "../../core/sop/schema.ts";

/** @returns the names of the YAML files in a folder, without ".yaml", in order. */
async function names(folder: URL): Promise<string[]> {
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

/** @returns what each file in content/sop defines, or why it defines nothing; by the file's name. */
export async function readDefinitions(
  content: URL,
): Promise<[name: string, { sop: Sop } | { faults: Fault[] }][]> {
  const folder = new URL("sop/", content);
  const read: [string, { sop: Sop } | { faults: Fault[] }][] = [];
  for (const name of await names(folder)) {
    read.push([name, definition(await readFile(new URL(`${name}.yaml`, folder), "utf8"))]);
  }
  return read;
}

function definition(text: string): { sop: Sop } | { faults: Fault[] } {
  const document = parseDocument(text);
  const faults = document.errors.map((error) => ({
    where: `baris ${error.linePos?.[0].line ?? "?"}`,
    what: "Berkas ini bukan YAML yang benar.",
    remedy: "Periksa lekuk baris, tanda kutip, dan kurung di sekitar baris itu.",
  }));
  return faults.length > 0 ? { faults } : readShape(document.toJS());
}

/** @returns the MDX of the SOP's page, or null when its page is made from its YAML. */
export const readPage = (content: URL, name: string): Promise<string | null> =>
  readFile(new URL(`docs/sop/${name}/index.mdx`, content), "utf8").catch(() => null);

/** @returns the content folder that is built: tests publish another one through the same code. */
export const contentFolder = (): URL =>
  new URL(`${process.env.CONTENT_DIR ?? "content"}/`, pathToFileURL(`${process.cwd()}/`));

/** @returns the digests of all published versions; none when the file is not there yet. */
export async function readVersions(content: URL): Promise<PublishedVersions> {
  const text = await readFile(new URL("sop/versions.json", content), "utf8").catch(() => "{}");
  return JSON.parse(text) as PublishedVersions;
}
