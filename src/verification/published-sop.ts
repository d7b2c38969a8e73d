import type { Sop } from "../core/sop/schema.ts";

/** @param base of the site, "/" at its end. @returns the SOP as published now, null where there is none. */
export async function loadSop(base: string, id: string): Promise<Sop | null> {
  const response = await fetch(`${base}sop/${id}/sop.json`);
  return response.ok ? ((await response.json()) as Sop) : null;
}
