import type { Sop } from "../../core/sop/schema.ts";

export interface Unit {
  name: string;
  sops: Sop[];
}

/** @param sops in the order they are to stand in. @returns the units of an office by name, each with its SOPs. */
export function byUnit(sops: readonly Sop[]): Unit[] {
  const groups = Map.groupBy(sops, ({ identity }) => identity.unit);
  return [...groups]
    .map(([name, own]) => ({ name, sops: own }))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
}
