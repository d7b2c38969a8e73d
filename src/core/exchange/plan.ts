/** What opening a file would do, as data, before anything is done. */
import type { RecordedEvent } from "../case/events.ts";
import { compareLogs } from "./compare.ts";

export type ImportPlan =
  /** Not here yet, or another case: it would be added. */
  | { kind: "new" }
  /** Here already, in this state or a later one: nothing would change. */
  | { kind: "same" }
  | { kind: "older"; behind: number }
  /** It goes on where ours ends: these events would be appended. */
  | { kind: "newer"; append: RecordedEvent[] }
  /** Both went on from event `at` (from 0): the person chooses. `ours`, `theirs`: entries since then. */
  | { kind: "diverged"; at: number; ours: number; theirs: number };

/** The plan for a verified log, beside the log stored under the same case id (null: none). */
export function planImport(
  ours: readonly RecordedEvent[] | null,
  theirs: readonly RecordedEvent[],
): ImportPlan {
  if (ours === null || ours.length === 0) return { kind: "new" };
  const found = compareLogs(ours, theirs);
  switch (found.kind) {
    case "unrelated":
      return { kind: "new" };
    case "same":
      return { kind: "same" };
    case "older":
      return { kind: "older", behind: ours.length - theirs.length };
    case "newer":
      return { kind: "newer", append: theirs.slice(ours.length) };
    case "diverged": {
      const { at } = found;
      return { kind: "diverged", at, ours: ours.length - at, theirs: theirs.length - at };
    }
  }
}
