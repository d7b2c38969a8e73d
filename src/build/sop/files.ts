import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { isScalar, parseDocument } from "yaml";
import type { Fault, Path, Surroundings } from "../../core/sop/integrity/fault.ts";
import { readBy, readShape } from "../../core/sop/integrity/shape.ts";
import type { PublishedVersions } from "../../core/sop/integrity/versions.ts";
import { regulationJsonSchema } from "../../core/sop/json-schema.ts";
import { type Regulation, RegulationSchema } from "../../core/sop/regulation.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { mdxFaults } from "./mdx.ts";
import { syntaxFault } from "./syntax.ts";

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
  const read = readYaml(text);
  return "faults" in read ? read : readShape(read.data, read.written);
}

type Written = (path: Path) => string | undefined;

/** The data of a YAML file and the text of each value in it, or why it is no YAML. */
function readYaml(text: string): { data: unknown; written: Written } | { faults: Fault[] } {
  const document = parseDocument(text);
  const [first] = document.errors;
  if (first !== undefined) return { faults: [syntaxFault(first, text)] };
  const written: Written = (path) => {
    const node = document.getIn(path, true);
    return isScalar(node) ? node.source : undefined;
  };
  return { data: document.toJS(), written };
}

/** @returns what is wrong with each file in content/regulations, by its path below content. */
export async function regulationFaults(content: URL): Promise<Map<string, Fault[]>> {
  const folder = new URL("regulations/", content);
  const known = await names(folder);
  const found = new Map<string, Fault[]>();
  for (const name of known) {
    const yaml = readYaml(await readFile(new URL(`${name}.yaml`, folder), "utf8"));
    const read =
      "faults" in yaml
        ? yaml
        : readBy(RegulationSchema, regulationJsonSchema(), yaml.data, yaml.written);
    const faults = "faults" in read ? read.faults : unknownSuccessor(read.value, known);
    found.set(`regulations/${name}.yaml`, faults);
  }
  return found;
}

function unknownSuccessor({ changedBy }: Regulation, known: readonly string[]): Fault[] {
  if (changedBy === null || known.includes(changedBy.regulation)) return [];
  return [
    {
      path: ["changedBy", "regulation"],
      where: "changedBy.regulation",
      what: `Peraturan “${changedBy.regulation}” tidak ada di content/regulations.`,
      remedy: `Buat content/regulations/${changedBy.regulation}.yaml, atau perbaiki kodenya. Yang ada: ${known.join(", ")}.`,
    },
  ];
}

/** @returns what is wrong with each MDX page of the SOPs, by its path below content. */
export async function pageFaults(content: URL): Promise<Map<string, Fault[]>> {
  const folder = new URL("docs/", content);
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const found = new Map<string, Fault[]>();
  for (const file of files.filter((one) => one.endsWith(".mdx")).toSorted()) {
    found.set(`docs/${file}`, mdxFaults(await readFile(new URL(file, folder), "utf8")));
  }
  return found;
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
