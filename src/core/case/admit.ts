/**
 * Whether an event may follow in a case: the rules that look at what was recorded before (status,
 * route, times). `decide` asks before anything is written, `verify` asks again when a log is read, so
 * each rule exists once. Rules about the form of an entry (blank text, a date that is none) are in
 * `decide` alone: they may become stricter without making an old log wrong.
 */
import { admitCorrection } from "./admit-correction.ts";
import { admitRound } from "./admit-round.ts";
import { timeFault } from "./admit-time.ts";
import { digestOf, type Happening } from "./chain.ts";
import type { CaseEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "./state.ts";

/**
 * Null when the event may follow, else why not. `recordedAt`: epoch ms of the entry.
 */
export function admit(
  state: CaseState | null,
  { event, occurredAt }: Happening,
  recordedAt: number,
): Refusal | null {
  if (state === null) {
    if (event.type !== "CaseOpened") return { code: "no-case" };
    return timeFault(occurredAt, 0, recordedAt);
  }
  if (event.type === "CaseOpened") return { code: "case-exists" };
  return (
    statusFault(state, event) ??
    timeFault(occurredAt, earliest(state, event), recordedAt) ??
    ruleFault(state, event)
  );
}

/** The earliest moment (epoch ms) at which such an event can have happened. */
function earliest(state: CaseState, event: CaseEvent): number {
  const round = currentRound(state);
  const lastEnd = state.rounds.findLast((r) => r.end !== null)?.end?.at ?? state.openedAt;
  switch (event.type) {
    case "StepCompleted":
    case "StepReturned":
      return round === null ? lastEnd : Math.max(round.openedAt, round.startedAt ?? 0);
    case "StepStarted":
    case "RequirementTicked":
    case "RequirementUnticked":
    case "RequirementWaived":
      return round?.openedAt ?? lastEnd;
    case "CaseSealed":
    case "SopMoved":
    case "CaseCancelled":
      return Math.max(lastEnd, round?.openedAt ?? 0);
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
  const stepWork = event.type.startsWith("Step") || event.type.startsWith("Requirement");
  if (status === "finished" && (stepWork || event.type === "SopMoved")) {
    return { code: "case-finished" };
  }
  return null;
}

function ruleFault(state: CaseState, event: CaseEvent): Refusal | null {
  switch (event.type) {
    case "EntryCorrected":
      return admitCorrection(state, event);
    case "NoteAdded":
      return event.stepId === null ? null : knownStep(state, event.stepId);
    case "PerformerAssigned":
      return knownStep(state, event.stepId);
    case "CaseDetailsCorrected":
      return event.from === state[event.field] && event.to !== event.from
        ? null
        : { code: "nothing-changed" };
    case "CaseSealed":
      return sealFault(state, event);
    case "CaseReopened":
      return reopenFault(state, event.resumeAt);
    case "SopMoved":
      return moveFault(state, event);
    case "CaseOpened":
    case "HandedOver":
    case "CaseCancelled":
      return null;
    default:
      return admitRound(state, event);
  }
}

function knownStep(state: CaseState, stepId: string): Refusal | null {
  return stepOf(sopOf(state), stepId) === undefined ? { code: "step-unknown", stepId } : null;
}

function sealFault(
  state: CaseState,
  event: Extract<CaseEvent, { type: "CaseSealed" }>,
): Refusal | null {
  if (event.digest !== digestOf(state.last)) return { code: "seal-outdated" };
  const { signOff, version } = sopOf(state);
  if (event.sopVersion !== version) return { code: "seal-outdated" };
  const roles = event.signatories.map((signatory) => signatory.role);
  const missing = signOff.find((block) => !roles.includes(block.id));
  if (missing !== undefined) return { code: "signatory-missing", role: missing.id };
  const extra = roles.find(
    (role, i) => !signOff.some((b) => b.id === role) || roles.indexOf(role) !== i,
  );
  return extra === undefined ? null : { code: "signatory-unknown", role: extra };
}

/** A cancelled case with an open round goes on there; otherwise work is taken up at a visited step. */
function reopenFault(state: CaseState, resumeAt: string | null): Refusal | null {
  const open = currentRound(state) !== null;
  if (resumeAt === null) return state.status === "finished" ? { code: "nothing-changed" } : null;
  if (open || stepOf(sopOf(state), resumeAt) === undefined) {
    return { code: "step-unknown", stepId: resumeAt };
  }
  return state.rounds.some((round) => round.stepId === resumeAt)
    ? null
    : { code: "step-unknown", stepId: resumeAt };
}

function moveFault(
  state: CaseState,
  { sop, resumeAt }: Extract<CaseEvent, { type: "SopMoved" }>,
): Refusal | null {
  const now = sopOf(state);
  if (sop.id !== now.id) return { code: "sop-other" };
  if (!isNewer(sop.version, now.version)) return { code: "sop-not-newer", version: sop.version };
  const current = currentRound(state);
  if (current === null) return { code: "case-finished" };
  const goOn = resumeAt ?? current.stepId;
  if (stepOf(sop, goOn) !== undefined) return null;
  return resumeAt === null
    ? { code: "sop-step-gone", stepId: goOn }
    : { code: "step-unknown", stepId: goOn };
}

/** True when dotted version `a` comes after `b` ("1.10" after "1.9"). */
export function isNewer(a: string, b: string): boolean {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  const first = [0, 1, 2].find((i) => (left[i] ?? 0) !== (right[i] ?? 0));
  return first !== undefined && (left[first] ?? 0) > (right[first] ?? 0);
}
