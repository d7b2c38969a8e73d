/** Whether the SOP that a case carries is the one published here under that name and version. */
import { type PublishedVersions, sopDigest } from "../sop/integrity/versions.ts";
import type { Sop } from "../sop/schema.ts";

/** What a site knows of the SOPs that it publishes. */
export interface Published {
  /** The digest of every version that was ever published, so that older ones stay known. */
  versions: PublishedVersions;
  /** The newest version of each, whole: of these alone a difference can be told in words. */
  sops: readonly Sop[];
}

export type Agreement = { id: string; name: string; version: string } & (
  | { kind: "same" }
  /** From the one `published` here, which is null where only its digest is known. */
  | { kind: "different"; published: Sop | null; carried: Sop }
  /** The SOP is known here, this version of it is not. */
  | { kind: "unknown version" }
  | { kind: "unknown" }
);

/** @returns what the site knows of one SOP that a case carries. */
export function agreementOf(sop: Sop, { versions, sops }: Published): Agreement {
  const { id, version } = sop;
  const what = { id, name: sop.identity.name, version };
  const known = Object.hasOwn(versions, id) ? versions[id] : undefined;
  if (known === undefined) return { ...what, kind: "unknown" };
  const digest = Object.hasOwn(known, version) ? known[version] : undefined;
  if (digest === undefined) return { ...what, kind: "unknown version" };
  if (digest === sopDigest(sop)) return { ...what, kind: "same" };
  const published = sops.find((one) => one.id === id && one.version === version) ?? null;
  return { ...what, kind: "different", published, carried: sop };
}

/** @returns one sentence, without the differences. */
export function agreementText({ kind, name, version }: Agreement): string {
  const what = `SOP ${name} versi ${version} di dalam kasus`;
  switch (kind) {
    case "same":
      return `${what} sama dengan yang terbit di situs ini.`;
    case "different":
      return `${what} berbeda dengan yang terbit di situs ini.`;
    case "unknown version":
      return `${what} tidak dikenal situs ini, yang menerbitkan versi lain SOP itu.`;
    case "unknown":
      return `${what} tidak dikenal situs ini.`;
  }
}
