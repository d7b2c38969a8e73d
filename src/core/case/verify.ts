/**
 * Whether a log is what the engine wrote, and if not, the first place where it stops being so. Two
 * passes: the chain (was anything changed, cut or reordered?), then the rules (does each event follow
 * from the ones before it?). Someone who rewrites every later link as well is not found by the chain:
 * it shows change, it does not prove who wrote it.
 */
import { admit } from "./admit.ts";
import { digestOf } from "./chain.ts";
import { type ChainFault, type Claim, chainFault } from "./chain-fault.ts";
import type { RecordedEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";
import { upcast } from "./upcast.ts";

/** `index`: the first event at fault, counted from 0 (for a cut: the first that is missing). */
export type Fault =
  | ChainFault
  | { index: number; kind: "clock-backwards" }
  /** Chained correctly, but no case could have gone on like this. */
  | { index: number; kind: "does-not-follow"; refusal: Refusal };

export type Verdict = { ok: true; state: CaseState; head: string } | { ok: false; fault: Fault };

/** Checks chain and rules of a log; `claim` is what its envelope or record says of it. */
export function verify(log: readonly RecordedEvent[], claim: Claim | null = null): Verdict {
  const broken = chainFault(log, claim);
  if (broken !== null) return { ok: false, fault: broken };
  let state: CaseState | null = null;
  for (const [index, recorded] of log.entries()) {
    const before: CaseState | null = state;
    if (before !== null && recorded.recordedAt < before.last.recordedAt) {
      return { ok: false, fault: { kind: "clock-backwards", index } };
    }
    const refusal = admit(
      before,
      { event: upcast(recorded), occurredAt: recorded.occurredAt },
      recorded.recordedAt,
    );
    if (refusal !== null) return { ok: false, fault: { kind: "does-not-follow", index, refusal } };
    state = evolve(before, recorded);
  }
  return state === null
    ? { ok: false, fault: { kind: "empty", index: 0 } }
    : { ok: true, state, head: digestOf(state.last) };
}
