/** The office's file: in the content folder, or where OFFICE_FILE says, outside what is published. */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { nkeys } from "@nats-io/nats-core";
import { type AroundOffice, findOfficeFaults } from "../../core/office/findings.ts";
import { readOffice } from "../../core/office/read.ts";
import type { Office } from "../../core/office/schema.ts";
import { contentFolder, type Read, readAs, readDefinitions } from "../sop/files.ts";

/**
 * @param content the content folder, with a slash at its end.
 * @returns where the office's file stands; null when the office has none.
 */
export function officeFile(content: URL = contentFolder()): URL | null {
  const elsewhere = process.env.OFFICE_FILE;
  if (elsewhere) return pathToFileURL(elsewhere);
  const file = new URL("kantor.yaml", content);
  return existsSync(file) ? file : null;
}

function isWhole(key: string): boolean {
  try {
    nkeys.fromPublic(key);
    return true;
  } catch {
    return false;
  }
}

/** @param content whose SOPs name the roles. */
async function aroundOffice(content: URL): Promise<AroundOffice> {
  const sops = await readDefinitions(content);
  const actors = sops.flatMap(([, read]) => ("value" in read ? read.value.actors : []));
  return { actors: new Set(actors.map(({ name }) => name)), isWhole };
}

/**
 * @returns the office, or everything that is wrong with its file.
 * @throws Error (ENOENT) when the file is not there.
 */
export async function readOfficeFile(file: URL, content: URL): Promise<Read<Office>> {
  const read = await readAs(file, readOffice);
  if ("faults" in read) return read;
  const faults = read.located(findOfficeFaults(read.value, await aroundOffice(content)));
  return faults.length > 0 ? { faults } : read;
}
