import type { Fault, Surroundings } from "../../core/sop/integrity/fault.ts";
import { findFaults } from "../../core/sop/integrity/findings.ts";
import { changedVersion } from "../../core/sop/integrity/versions.ts";
import type { Sop } from "../../core/sop/schema.ts";
import {
  pageFaults,
  readDefinitions,
  readPage,
  readSurroundings,
  readVersions,
  regulationFaults,
} from "./files.ts";

/** One file of content. */
export interface Examined {
  /** Its path below content/. */
  file: string;
  /** Null when the file does not define an SOP. */
  sop: Sop | null;
  faults: Fault[];
}

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

/** Parts of another SOP that a page copied from its page still names. */
function copiedPage(page: string | null, name: string): Fault[] {
  const lines = page?.split("\n") ?? [];
  return lines.flatMap((line, n): Fault[] => {
    const [, other = name] = /\bsop="([^"]*)"/.exec(line) ?? [];
    if (other === name) return [];
    return [
      {
        path: [],
        where: `docs/sop/${name}/index.mdx, baris ${n + 1}`,
        what: `Halaman ini menampilkan SOP lain: sop="${other}".`,
        remedy: "Hapus isian `sop`: halaman SOP tahu SOP-nya sendiri.",
      },
    ];
  });
}

async function faultsOf(sop: Sop, name: string, content: URL, around: Surroundings) {
  const page = copiedPage(await readPage(content, name), name);
  return [...misnamed(sop, name), ...findFaults(sop, around), ...page];
}

/**
 * @param content the content folder, with a slash at its end.
 * @returns every SOP in it with its faults, but for the version: that is `assertPublishable`'s; then
 * the other files that have faults.
 */
export async function examineSops(content: URL): Promise<Examined[]> {
  const around = await readSurroundings(content);
  const examined: Examined[] = [];
  for (const [name, read] of await readDefinitions(content)) {
    const file = `sop/${name}.yaml`;
    if ("faults" in read) examined.push({ file, sop: null, faults: read.faults });
    else {
      const faults = await faultsOf(read.sop, name, content, around);
      examined.push({ file, sop: read.sop, faults });
    }
  }
  const beside = [...(await regulationFaults(content)), ...(await pageFaults(content))];
  return [...examined, ...beside.map(([file, faults]) => ({ file, sop: null, faults }))];
}

/** @returns the faults as an editor reads them: file, place, what to do. */
export function report(examined: readonly Examined[]): string {
  const faulty = examined.filter(({ faults }) => faults.length > 0);
  const lines = faulty.flatMap(({ file, faults }) => [
    file,
    ...faults.map(({ where, what, remedy }) => `  ${where}: ${what}\n    → ${remedy}`),
  ]);
  return lines.join("\n");
}

/**
 * @param content the content folder, with a slash at its end.
 * @throws Error listing every fault with its file, its place and what to do.
 */
export async function assertPublishable(content: URL): Promise<void> {
  const versions = await readVersions(content);
  const examined = (await examineSops(content)).map((one) => ({
    ...one,
    faults: [...one.faults, ...(one.sop ? changedVersion(one.sop, versions) : [])],
  }));
  const found = report(examined);
  if (found !== "") throw new Error(`SOP belum dapat diterbitkan.\n${found}`);
}
