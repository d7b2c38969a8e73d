import { digestOf, firstBreak, NO_PREDECESSOR } from "../../core/case/chain.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import { fold } from "../../core/case/evolve.ts";
import { type CaseSummary, summarise } from "../../core/case/view/summary.ts";
import type { LogRules } from "../store/case-store.ts";

/** Digest of the newest event: what identifies a log. 64 zeros for an empty one. */
export function headOf(log: readonly RecordedEvent[]): string {
  const last = log.at(-1);
  return last ? digestOf(last) : NO_PREDECESSOR;
}

/** What the store needs to know of the core. */
export const logRules: LogRules<CaseSummary> = {
  headOf,
  isIntact: (log) => log.length > 0 && firstBreak(log) === -1,
  summarise: (log) => {
    const state = fold(log);
    if (!state) throw new Error("a stored log opens a case");
    return summarise(state);
  },
};
