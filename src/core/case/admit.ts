/**
 * Whether an event may follow in a case: the rules that look at what was recorded before (status,
 * route, times). `decide` asks before anything is written, `verify` asks again when a log is read, so
 * each rule exists once. Rules about the form of an entry (blank text, a date that is none) are in
 * `decide` alone: they may become stricter without making an old log wrong.
 */

import { startsOf } from "../sop/graph.ts";
import { admitAct } from "./admit-act.ts";
import { clockFault } from "./admit-clock.ts";
import { admitRound } from "./admit-round.ts";
import { timeFault } from "./admit-time.ts";
import type { Happening } from "./chain.ts";
import { type CaseEvent, isRoundEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, currentRound } from "./state.ts";

/** Null when the event may follow, else why not. `recordedAt`: epoch ms of the entry. */
export function admit(
  state: CaseState | null,
  { event, occurredAt }: Happening,
  recordedAt: number,
): Refusal | null {
  if (state === null) {
    if (event.type !== "CaseOpened") return { code: "no-case" };
    if (!startsOf(event.sop).some(({ step }) => step.id === event.startAt)) {
      return { code: "step-unknown", stepId: event.startAt };
    }
    return timeFault(occurredAt, 0, recordedAt);
  }
  if (event.type === "CaseOpened") return { code: "case-exists" };
  return (
    statusFault(state, event) ??
    clockFault(state, event, occurredAt) ??
    timeFault(occurredAt, earliest(state, event), recordedAt) ??
    (isRoundEvent(event) ? admitRound(state, event) : admitAct(state, event))
  );
}

/** The earliest moment (epoch ms) at which such an event can have happened. */
function earliest(state: CaseState, event: CaseEvent): number {
  const round = currentRound(state);
  const lastEnd = state.rounds.findLast((r) => r.end !== null)?.end?.at ?? state.openedAt;
  switch (event.type) {
    case "StepCompleted":
    case "StepReturned":
    case "StepPassedOver":
      return round === null ? lastEnd : Math.max(round.openedAt, round.startedAt ?? 0);
    case "StepStarted":
    case "StepQuantified":
    case "RequirementTicked":
    case "RequirementUnticked":
    case "RequirementWaived":
      return round?.openedAt ?? lastEnd;
    case "CaseSealed":
    case "SopMoved":
    case "CaseCancelled":
      // Both end the open round's work, which cannot have ended before it began.
      return Math.max(lastEnd, round?.openedAt ?? 0, round?.startedAt ?? 0);
    case "ClockPaused":
      return Math.max(lastEnd, round?.openedAt ?? 0, state.pauses.at(-1)?.to ?? 0);
    case "ClockResumed":
      return Math.max(lastEnd, state.pauses.at(-1)?.from ?? 0);
    case "CaseReopened":
      return Math.max(lastEnd, state.seals.at(-1)?.at ?? 0, state.cancelled?.at ?? 0);
    default:
      return state.openedAt;
  }
}

/** What each status lets happen. */
function statusFault(state: CaseState, event: CaseEvent): Refusal | null {
  const { status } = state;
  if (event.type === "CaseReopened") {
    if (status === "running") return { code: "case-running" };
    return null;
  }
  if (status === "sealed") return { code: "case-sealed" };
  if (status === "cancelled") return { code: "case-cancelled" };
  if (event.type === "CaseSealed") {
    return status === "finished" ? null : { code: "case-unfinished" };
  }
  return status === "finished" && needsWork(event) ? { code: "case-finished" } : null;
}

/** What only a step in hand makes sense of. */
const needsWork = (event: CaseEvent): boolean =>
  isRoundEvent(event) || ["SopMoved", "ClockPaused", "ClockResumed"].includes(event.type);
