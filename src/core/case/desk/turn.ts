/** When somebody's turn comes: what is worth a notice, and nothing else is. */
import type { CaseSummary } from "../view/summary.ts";
import { type Me, sameName, waitsFor } from "./me.ts";

/**
 * Whether a case that others went on with became this person's to do: it waits for them and did not before, or
 * somebody just named them for it.
 * @param before null where the case was not known here.
 */
export function turnCame(before: CaseSummary | null, after: CaseSummary, me: Me): boolean {
  if (!waitsFor(after, me)) return false;
  if (before === null || !waitsFor(before, me)) return true;
  return isNamed(after, me) && !isNamed(before, me);
}

const isNamed = ({ current }: CaseSummary, { name }: Me): boolean =>
  name !== "" && current?.person != null && sameName(current.person.name, name);

/** How far a shared case was read, and whether the last of it is one's own. */
export interface HeardOf {
  length: number;
  own: boolean;
}

/** The list as it was when turns were last told, by the keys of the cases. */
export type Known = ReadonlyMap<string, CaseSummary>;

/** The keys of the cases that are longer, or another, than when turns were last told. */
export const changedSince = (known: Known, now: Known): string[] =>
  [...now].filter(([key, { length }]) => known.get(key)?.length !== length).map(([key]) => key);

/**
 * What to tell of the list as it is now.
 * @param heard of those that changed, the shared ones. One that the list shows longer or shorter than it was
 *   read is left for the next look: something is still on its way.
 * @returns the cases whose turn came, and the list to compare with next.
 */
export function turnsIn(
  known: Known,
  now: Known,
  heard: ReadonlyMap<string, HeardOf>,
  me: Me,
): { came: string[]; known: Known } {
  const next = new Map(now);
  const came: string[] = [];
  for (const [key, { length, own }] of heard) {
    const [before, after] = [known.get(key) ?? null, now.get(key)];
    if (after === undefined) continue;
    if (after.length !== length) {
      if (before) next.set(key, before);
      else next.delete(key);
    } else if (!own && turnCame(before, after, me)) came.push(key);
  }
  return { came, known: next };
}
