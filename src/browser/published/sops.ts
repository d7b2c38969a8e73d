/** The definitions of the SOPs that this site publishes: a page of few carries them, one of many fetches each when it is needed. */
import type { ListedSop } from "../../core/sop/catalogue.ts";
import type { Sop } from "../../core/sop/schema.ts";

export interface PublishedSops {
  /** @returns the definition, where it is here already. */
  here(id: string): Sop | undefined;
  /**
   * @returns the definition in the version that is listed. Rejects where it cannot be had, or is of a
   *   release that was put up meanwhile; the next call asks again.
   */
  get(id: string): Promise<Sop>;
}

/**
 * @param list every SOP of the site.
 * @param carried those that came with the page.
 * @param base of the site, "/" at its end.
 */
export function publishedSops(
  list: readonly ListedSop[],
  carried: readonly Sop[],
  base: string,
): PublishedSops {
  const here = new Map(carried.map((sop) => [sop.id, sop]));
  return {
    here: (id) => here.get(id),
    async get(id) {
      const sop = here.get(id) ?? (await loadSop(base, id));
      const listed = list.find((one) => one.id === id);
      if (sop?.id !== id || sop.version !== listed?.version) throw new Error(`SOP ${id}`);
      here.set(id, sop);
      return sop;
    },
  };
}

/** @param base of the site, "/" at its end. @returns the SOP as published now, null where there is none. */
export async function loadSop(base: string, id: string): Promise<Sop | null> {
  const response = await fetch(`${base}sop/${id}/sop.json`);
  return response.ok ? ((await response.json()) as Sop) : null;
}
