import type { Fault, Surroundings } from "../../core/sop/integrity/fault.ts";
import { findFaults } from "../../core/sop/integrity/findings.ts";
import { changedVersion, type PublishedVersions } from "../../core/sop/integrity/versions.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { sectionNoteFaults } from "../../site/page/notes.ts";
import { besideFaults } from "./beside.ts";
import { readDefinitions, readPage, readSurroundings, readVersions } from "./files.ts";
import { pageFaults } from "./mdx.ts";
import type { FileFault, Yaml } from "./yaml.ts";

/** One file of content. */
interface Examined {
  /** Its path below content/. */
  file: string;
  /** Null when the file does not define an SOP. */
  sop: Sop | null;
  faults: FileFault[];
  /** Gives faults of this SOP the lines on which they stand. */
  located?: Yaml["located"];
}

const VERSIONS = "sop/versions.json";

const misnamed = (sop: Sop, name: string): Fault[] =>
  sop.id === name
    ? []
    : [
        {
          path: ["id"],
          where: "id",
          what: `Kode “${sop.id}” tidak sama dengan nama berkas.`,
          remedy: `Tulis \`id: ${name}\`, atau ganti nama berkasnya.`,
        },
      ];

/** @param page its MDX; null when it has none, undefined when that cannot be read yet. */
const faultsOf = (
  sop: Sop,
  name: string,
  around: Surroundings,
  page: string | null | undefined,
) => [
  ...misnamed(sop, name),
  ...findFaults(sop, around),
  ...(page === undefined ? [] : sectionNoteFaults(sop, page)),
];

/**
 * @param content the content folder, with a slash at its end.
 * @returns every SOP in it with its faults, but for the version: that is `assertPublishable`'s; then
 * the other files.
 */
export async function examineSops(content: URL): Promise<Examined[]> {
  const around = await readSurroundings(content);
  const pages = await pageFaults(content);
  const faulty = new Set(pages.flatMap(([file, faults]) => (faults.length > 0 ? file : [])));
  const examined: Examined[] = [];
  for (const [name, read] of await readDefinitions(content)) {
    const file = `sop/${name}.yaml`;
    if ("faults" in read) examined.push({ file, sop: null, faults: read.faults });
    else {
      const { value: sop, located } = read;
      const isUnread = faulty.has(`docs/sop/${name}/index.mdx`);
      const page = isUnread ? undefined : await readPage(content, name);
      const faults = located(faultsOf(sop, name, around, page));
      examined.push({ file, sop, faults, located });
    }
  }
  const beside = [...(await besideFaults(content)), ...pages];
  return [...examined, ...beside.map(([file, faults]) => ({ file, sop: null, faults }))];
}

function inWords({ line, where, what, remedy }: FileFault): string {
  const place = line === undefined ? where : `baris ${line}, ${where}`;
  return `  ${place}: ${what}\n    → ${remedy}`;
}

/** @returns the faults as an editor reads them: file, line, place, what to do. */
export const report = (examined: readonly Pick<Examined, "file" | "faults">[]): string =>
  examined
    .filter(({ faults }) => faults.length > 0)
    .flatMap(({ file, faults }) => [file, ...faults.map(inWords)])
    .join("\n");

/** What an editor must mend. */
export class Unpublishable extends Error {}

/**
 * @param versions the digests of published versions; null when their record cannot be read.
 * @returns the same with what speaks against their versions. A faulty file is mended first.
 */
export const withVersionFaults = (
  examined: readonly Examined[],
  versions: PublishedVersions | null,
): Examined[] =>
  examined.map((one) => {
    const { sop, faults, located = (found) => [...found] } = one;
    if (sop === null || faults.length > 0 || versions === null) return one;
    return { ...one, faults: located(changedVersion(sop, versions)) };
  });

/** @returns the digests of published versions; null when a fault says that they cannot be read. */
export async function versionsOf(
  content: URL,
  examined: readonly Examined[],
): Promise<PublishedVersions | null> {
  const isBroken = examined.some(({ file, faults }) => file === VERSIONS && faults.length > 0);
  return isBroken ? null : readVersions(content);
}

/**
 * @param content the content folder, with a slash at its end.
 * @throws Error listing every fault with its file, its place and what to do.
 */
export async function assertPublishable(content: URL): Promise<void> {
  const examined = await examineSops(content);
  const found = report(withVersionFaults(examined, await versionsOf(content, examined)));
  if (found !== "") throw new Unpublishable(`Isi situs belum dapat diterbitkan.\n${found}`);
}
