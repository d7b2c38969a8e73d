/**
 * A case is pinned to the version it began with, so one version means one content for ever. The
 * digest of each published version is kept in `content/sop/versions.json`.
 */

import { canonical } from "../../canonical.ts";
import { sha256Hex } from "../../digest.ts";
import { compact } from "../definition/compact.ts";
import type { Sop } from "../schema.ts";
import type { Fault } from "./fault.ts";

/** Digests by SOP id, then by version. */
export type PublishedVersions = Record<string, Record<string, string>>;

/**
 * @returns the SHA-256 (hex) of the SOP's canonical JSON in its shortest form: layout and comments of
 * the YAML do not count, nor does what a later definition can say and this SOP does not.
 */
export const sopDigest = (sop: Sop): string => sha256Hex(canonical(compact(sop)));

/** @returns a fault when the content is not the one published under this version. */
export function changedVersion(sop: Sop, published: PublishedVersions): Fault[] {
  const known = published[sop.id]?.[sop.version];
  if (known === sopDigest(sop)) return [];
  return [
    known === undefined
      ? {
          path: ["version"],
          where: "version",
          what: `Versi ${sop.version} belum dicatat.`,
          remedy: "Jalankan `npm run sop` setelah isinya selesai, lalu simpan versions.json.",
        }
      : {
          path: ["version"],
          where: "version",
          what: `Isi SOP berubah, tetapi versinya masih ${sop.version}.`,
          remedy:
            "Naikkan `version`, catat perubahannya di `changes`, lalu jalankan `npm run sop`.",
        },
  ];
}

/** @returns the list with this SOP's version added; what is already there is never replaced. */
export function withVersion(published: PublishedVersions, sop: Sop): PublishedVersions {
  const own = published[sop.id] ?? {};
  return { ...published, [sop.id]: { [sop.version]: sopDigest(sop), ...own } };
}
