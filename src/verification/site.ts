/** What this site knows of a record: its SOPs, and what its times have to say. */
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { CaseFile } from "../core/exchange/case-file.ts";
import { type Findings, findingsOn } from "../core/proof/findings.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";
import type { Sop } from "../core/sop/schema.ts";

export interface Site {
  calendar: WorkCalendar;
  versions: PublishedVersions;
  /** Epoch ms. */
  now: number;
  /** The SOP as published now, to tell differences in words; null when it cannot be had. */
  loadSop(id: string): Promise<Sop | null>;
}

/** @returns what there is to say of an intact record; never rejects. */
export async function siteSays(file: CaseFile, site: Site): Promise<Findings> {
  const { calendar, versions, now, loadSop } = site;
  const judged = (sops: readonly Sop[]) => findingsOn(file, { versions, sops }, calendar, now);
  const first = judged([]);
  const ids = first.agreements.flatMap(({ kind, id }) => (kind === "different" ? [id] : []));
  if (ids.length === 0) return first;
  const loaded = await Promise.all([...new Set(ids)].map((id) => loadSop(id).catch(() => null)));
  return judged(loaded.filter((sop) => sop !== null));
}
