/**
 * Whether a log is what the engine wrote, and if not, the first place where it stops being so. Two
 * passes: the chain (was anything changed, cut or reordered?), then the rules (does each event follow
 * from the ones before it?). Someone who rewrites every later link as well is not found by the chain:
 * it shows change, it does not prove who wrote it.
 */
import { admit } from "./admit.ts";
import { digestOf, isRecordable, NO_PREDECESSOR } from "./chain.ts";
import type { RecordedEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";
import { upcast } from "./upcast.ts";

/** `index`: the first event at fault, counted from 0 (for a cut: the first that is missing). */
export type Fault = { index: number } & (
  | { kind: "empty" | "altered" | "cut" | "reordered" | "clock-backwards" }
  /** Chained correctly, but no case could have gone on like this. */
  | { kind: "does-not-follow"; refusal: Refusal }
);

export type Verdict = { ok: true; state: CaseState; head: string } | { ok: false; fault: Fault };

/** What a log claims of itself from outside, so that its last event and its end are covered too. */
export interface Claim {
  head: string;
  length: number;
}

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

/** The first fault of the chain alone, or null: enough to trust what this device stored itself. */
export function chainFault(
  log: readonly RecordedEvent[],
  claim: Claim | null = null,
): Fault | null {
  if (log.length === 0) return { kind: "empty", index: 0 };
  const digests = log.map((event) => (isRecordable(event) ? digestOf(event) : ""));
  for (const [index, event] of log.entries()) {
    if (digests[index] === "") return { kind: "altered", index };
    if (event.seq !== index) return { kind: placeFault(log, index), index };
    if (event.prev !== (index === 0 ? NO_PREDECESSOR : digests[index - 1])) {
      return { kind: "altered", index: alteredNear(log, digests, index, claim) };
    }
  }
  if (claim === null) return null;
  if (log.length < claim.length) return { kind: "cut", index: log.length };
  if (log.length > claim.length) return { kind: "altered", index: claim.length };
  return digests.at(-1) === claim.head ? null : { kind: "altered", index: log.length - 1 };
}

/** An event that is not at its number: the right one comes later, is gone, or bears a wrong number. */
function placeFault(log: readonly RecordedEvent[], index: number): "altered" | "cut" | "reordered" {
  if (log.slice(index + 1).some((event) => event.seq === index)) return "reordered";
  if (log[index + 1]?.seq === index + 1) return "altered";
  return (log[index]?.seq ?? 0) > index ? "cut" : "reordered";
}

/** A link that does not match: either this event was changed, or the one it points back to. */
function alteredNear(
  log: readonly RecordedEvent[],
  digests: readonly string[],
  index: number,
  claim: Claim | null,
): number {
  const expected = log[index + 1]?.prev ?? claim?.head;
  const intact = expected === undefined || expected === digests[index];
  return intact && index > 0 ? index - 1 : index;
}
