/** What a workplace knows of every SOP of its site before it has any of them. */
import type { Sop } from "./schema.ts";

/** So many SOPs are named on every page, and come whole with a page that needs them. */
const FEW = 7;

/** Whether the site has too many SOPs to have each of them wherever a reader or a case is. */
export const areMany = (sops: readonly unknown[]): boolean => sops.length > FEW;

/** A published SOP as a list names it. */
export interface ListedSop {
  id: string;
  /** The newest that is published. */
  version: string;
  name: string;
}

/** A part in a procedure, as SOPs name it in full and where there is little room. */
export interface Part {
  name: string;
  short: string;
}

export interface Catalogue {
  /** In the order of the SOPs. */
  sops: readonly ListedSop[];
  /** What people do in any of them, each full name once; what only a system does is left out. */
  parts: readonly Part[];
}

export function catalogueOf(sops: readonly Sop[]): Catalogue {
  const parts = new Map<string, Part>();
  for (const { kind, name, short } of sops.flatMap(({ actors }) => actors)) {
    if (kind !== "system" && !parts.has(name)) parts.set(name, { name, short });
  }
  return {
    sops: sops.map(({ id, version, identity }) => ({ id, version, name: identity.name })),
    parts: [...parts.values()],
  };
}
