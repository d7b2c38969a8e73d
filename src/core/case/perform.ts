/** Decide, chain and evolve in one go: all a shell needs between reading a log and writing it. */
import { record } from "./chain.ts";
import type { Command } from "./commands.ts";
import { decide } from "./decide.ts";
import type { RecordedEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

export type Performed =
  | { ok: true; added: RecordedEvent[]; state: CaseState }
  | { ok: false; refusal: Refusal };

/**
 * Performs a command on a case (`null`: none yet). `added` are the links to append to the log, none
 * when the command changed nothing; `state` is the case with them.
 */
export function perform(state: CaseState | null, command: Command): Performed {
  const decision = decide(state, command);
  if (!decision.ok) return decision;
  const added = record(state?.last ?? null, decision.happenings, decision.recordedAt);
  const next = added.reduce<CaseState | null>(evolve, state);
  return next === null
    ? { ok: false, refusal: { code: "no-case" } }
    : { ok: true, added, state: next };
}
