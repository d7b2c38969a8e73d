/**
 * Facts from several places put together, each case once. A log that goes on where another ends
 * replaces it; of two that went on differently the one met first counts, and that is said.
 */
import type { RecordedEvent } from "../case/events.ts";
import type { CaseFacts } from "./facts.ts";

/** A case as one place has it. */
export interface Held {
  facts: CaseFacts;
  /** Digest of every event, in order: two logs agree as far as these do. */
  digests: string[];
}

export interface Merged {
  held: Map<string, Held>;
  /** Cases of the newcomer by how they stand to what was here. */
  added: number;
  same: number;
  continued: number;
  older: number;
  diverged: number;
}

/** @returns the digests of a log's events: each link names its predecessor's, the head is the last one's. */
export const digestsOf = (log: readonly RecordedEvent[], head: string): string[] => [
  ...log.slice(1).map(({ prev }) => prev),
  head,
];

/** @returns what is here with the newcomers; `here` itself stays as it is. */
export function merge(here: ReadonlyMap<string, Held>, newcomers: readonly Held[]): Merged {
  const held = new Map(here);
  const merged: Merged = { held, added: 0, same: 0, continued: 0, older: 0, diverged: 0 };
  for (const newcomer of newcomers) {
    const { caseId } = newcomer.facts;
    const ours = held.get(caseId);
    const standing = ours === undefined ? "added" : standingOf(ours.digests, newcomer.digests);
    merged[standing] += 1;
    if (standing === "added" || standing === "continued") held.set(caseId, newcomer);
  }
  return merged;
}

function standingOf(ours: readonly string[], theirs: readonly string[]) {
  const shared = Math.min(ours.length, theirs.length) - 1;
  if (ours[shared] !== theirs[shared]) return "diverged";
  if (ours.length === theirs.length) return "same";
  return theirs.length > ours.length ? "continued" : "older";
}
