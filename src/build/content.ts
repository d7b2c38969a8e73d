import { getCollection, getEntry } from "astro:content";
import { assembleCalendar } from "../core/calendar/assemble.ts";
import type { Regulation } from "../core/sop/regulation.ts";
import type { Sop } from "../core/sop/schema.ts";

/**
 * @param id the file name in content/sop, without ".yaml".
 * @throws Error that names the missing file.
 */
export async function sopOf(id: string): Promise<Sop> {
  const entry = await getEntry("sop", id);
  if (!entry) throw new Error(`Tidak ada content/sop/${id}.yaml: periksa id pada halaman ini.`);
  return entry.data;
}

/** @returns all SOPs, by name. */
export async function allSops(): Promise<Sop[]> {
  const sops = (await getCollection("sop")).map(({ data }) => data);
  return sops.sort((a, b) => a.identity.name.localeCompare(b.identity.name, "id"));
}

/** @returns all regulations by id. */
export async function allRegulations(): Promise<ReadonlyMap<string, Regulation>> {
  return new Map((await getCollection("regulations")).map(({ id, data }) => [id, data]));
}

/** @returns the office's calendar: its hours, and the days off of all years known. */
export const officeCalendar = async () =>
  assembleCalendar((await getCollection("calendar")).map(({ data }) => data));
