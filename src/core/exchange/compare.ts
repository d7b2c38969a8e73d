/** How two logs of cases stand to each other. */
import { digestOf } from "../case/chain.ts";
import type { RecordedEvent } from "../case/events.ts";

/**
 * `older` / `newer`: theirs is a beginning of ours, or goes on where ours ends. `diverged`: both went
 * on differently from event `at` (counted from 0). `unrelated`: they are different cases.
 */
export type Comparison =
  | { kind: "same" | "older" | "newer" | "unrelated" }
  | { kind: "diverged"; at: number };

/** Compares two verified logs. */
export function compareLogs(
  ours: readonly RecordedEvent[],
  theirs: readonly RecordedEvent[],
): Comparison {
  if (caseIdOf(ours) !== caseIdOf(theirs)) return { kind: "unrelated" };
  const at = firstDifference(ours, theirs);
  if (at < Math.min(ours.length, theirs.length)) return { kind: "diverged", at };
  if (ours.length === theirs.length) return { kind: "same" };
  return { kind: ours.length > theirs.length ? "older" : "newer" };
}

/** The id of the case that a log opens; null for a log that opens none. */
function caseIdOf(log: readonly RecordedEvent[]): string | null {
  const first = log[0]?.event;
  return first?.type === "CaseOpened" ? first.caseId : null;
}

/** Chains that agree in one link agree in all before it: only links are compared, and one digest. */
function firstDifference(ours: readonly RecordedEvent[], theirs: readonly RecordedEvent[]): number {
  const shared = Math.min(ours.length, theirs.length);
  for (let i = 1; i < shared; i += 1) {
    if (ours[i]?.prev !== theirs[i]?.prev) return i - 1;
  }
  const [our, their] = [ours[shared - 1], theirs[shared - 1]];
  const agree = our !== undefined && their !== undefined && digestOf(our) === digestOf(their);
  return agree ? shared : shared - 1;
}
