import type { Fault } from "../../core/sop/integrity/fault.ts";
import { findFaults } from "../../core/sop/integrity/findings.ts";
import { changedVersion } from "../../core/sop/integrity/versions.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { readSurroundings, readVersions } from "./files.ts";

function report(file: string, faults: Fault[]): string {
  const lines = faults.map(({ where, what, remedy }) => `  ${where}: ${what}\n    → ${remedy}`);
  return [file, ...lines].join("\n");
}

const misnamed = (sop: Sop, name: string): Fault[] =>
  sop.id === name
    ? []
    : [
        {
          where: "id",
          what: `Kode “${sop.id}” tidak sama dengan nama berkas.`,
          remedy: `Tulis \`id: ${name}\`, atau ganti nama berkasnya.`,
        },
      ];

/**
 * @param sops every SOP under the name of its file, without ".yaml".
 * @param content the content folder, with a slash at its end.
 * @throws Error listing every fault with its file, its place and what to do.
 */
export async function assertPublishable(
  sops: ReadonlyMap<string, Sop>,
  content: URL,
): Promise<void> {
  const around = await readSurroundings(content);
  const versions = await readVersions(content);
  const reports = [...sops].flatMap(([name, sop]) => {
    const faults = [
      ...misnamed(sop, name),
      ...findFaults(sop, around),
      ...changedVersion(sop, versions),
    ];
    return faults.length === 0 ? [] : report(`sop/${name}.yaml`, faults);
  });
  if (reports.length > 0) throw new Error(`SOP belum dapat diterbitkan.\n${reports.join("\n")}`);
}
