/** The files that came in the PDF of a case, held to what its record says. */
import type { CaseState } from "../state.ts";
import { papersToCarry } from "./carried.ts";

/** `digest`: of its bytes; null where they could not be read. */
interface Came {
  name: string;
  digest: string | null;
}

export interface Compared<T> {
  /** Files of the record, each once, whatever they are called. */
  fitting: T[];
  /** Names of what the case holds: there as it was, there as something else, not there. */
  whole: string[];
  changed: string[];
  missing: string[];
  /** Names, in the PDF, of what the record does not name. */
  unlisted: string[];
  /** Digests of what the case holds and the PDF has a file for, changed or not. */
  carried: Set<string>;
}

export function comparePapers<T extends Came>(
  state: CaseState,
  came: readonly T[],
): Compared<T & { digest: string }> {
  const listed = new Set(state.files.map(({ digest }) => digest));
  const isListed = (one: T): one is T & { digest: string } =>
    one.digest !== null && listed.has(one.digest);
  const fitting = new Map(came.filter(isListed).map((one) => [one.digest, one]));
  const strangers = new Set(came.filter((one) => !isListed(one)).map(({ name }) => name));
  const found: Compared<T & { digest: string }> = {
    ...{ fitting: [...fitting.values()], whole: [], changed: [], missing: [], unlisted: [] },
    carried: new Set(),
  };
  for (const { name, digest } of papersToCarry(state)) {
    const isChanged = !fitting.has(digest) && strangers.delete(name);
    if (fitting.has(digest)) found.whole.push(name);
    else if (isChanged) found.changed.push(name);
    else found.missing.push(name);
    if (fitting.has(digest) || isChanged) found.carried.add(digest);
  }
  found.unlisted.push(...strangers);
  return found;
}
