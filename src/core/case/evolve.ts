/**
 * State after an event. Total: an event that does not fit (only `verify` decides that) leaves the
 * state as it is, so that folding any prefix of any log never throws.
 */

import type { CaseEvent, RecordedEvent } from "./events.ts";
import { evolveBeside, type Grow } from "./evolve-beside.ts";
import { applyCorrection } from "./evolve-correction.ts";
import { evolveRound } from "./evolve-round.ts";
import { enter } from "./route.ts";
import { type AttachedFile, type CaseState, currentRound } from "./state.ts";
import { upcast } from "./upcast.ts";

/** Folds a log from its first event. Returns null for an empty log or one that opens no case. */
export function fold(log: readonly RecordedEvent[]): CaseState | null {
  // The states between are nobody's: to copy all files for each that is attached takes the square of them.
  let own: AttachedFile[] = [];
  const grow: Grow = (files, file) => {
    if (files !== own) own = [...files];
    own.push(file);
    return own;
  };
  return log.reduce<CaseState | null>((state, recorded) => next(state, recorded, grow), null);
}

/** State after one more event; null while no case was opened. */
export const evolve = (state: CaseState | null, recorded: RecordedEvent): CaseState | null =>
  next(state, recorded, (files, file) => [...files, file]);

function next(state: CaseState | null, recorded: RecordedEvent, grow: Grow): CaseState | null {
  const { occurredAt } = recorded;
  const event = upcast(recorded);
  if (state === null) return event.type === "CaseOpened" ? opened(event, recorded) : null;
  return { ...apply(state, event, occurredAt, recorded.seq, grow), last: recorded };
}

function opened(
  event: Extract<CaseEvent, { type: "CaseOpened" }>,
  recorded: RecordedEvent,
): CaseState {
  const { caseId, number, subject, applicant, sop, startAt, origin } = event;
  const empty: CaseState = {
    status: "running",
    caseId,
    number,
    subject,
    applicant,
    ...{ classification: "", retention: "", access: "" },
    openedAt: recorded.occurredAt,
    origin,
    sops: [sop],
    rounds: [],
    endId: null,
    holder: null,
    handover: null,
    assigned: [],
    notes: [],
    files: [],
    pauses: [],
    seals: [],
    cancelled: null,
    reopenings: [],
    last: recorded,
  };
  return enter(empty, startAt, "opened", recorded.occurredAt);
}

function apply(state: CaseState, event: CaseEvent, at: number, seq: number, grow: Grow): CaseState {
  switch (event.type) {
    case "CaseOpened":
      return state;
    case "StepStarted":
    case "StepQuantified":
    case "StepPassedOver":
    case "RequirementTicked":
    case "RequirementUnticked":
    case "RequirementWaived":
    case "StepCompleted":
    case "StepReturned":
      return evolveRound(state, event, at);
    case "EntryCorrected":
      return applyCorrection(state, event);
    case "CaseDetailsCorrected":
      return { ...state, [event.field]: event.to };
    case "NoteAdded":
    case "NotePinned":
    case "NoteUnpinned":
    case "FileAttached":
    case "FileRemoved":
    case "ClockPaused":
    case "ClockResumed":
      return evolveBeside(state, event, at, seq, grow);
    case "PerformerAssigned": {
      const others = state.assigned.filter((entry) => entry.stepId !== event.stepId);
      const { stepId, performer } = event;
      return { ...state, assigned: [...others, { stepId, performer }] };
    }
    case "HandedOver":
      return handedOver(state, event, at);
    case "CaseCancelled": {
      const { reason, by } = event;
      return { ...state, status: "cancelled", cancelled: { reason, by, at } };
    }
    case "CaseSealed":
      return sealed(state, event, at, seq);
    case "CaseReopened":
      return reopened(state, event, at);
    case "SopMoved":
      return moved(state, event, at);
    default:
      return unchanged(state, event);
  }
}

function handedOver(
  state: CaseState,
  { from, to, note }: Extract<CaseEvent, { type: "HandedOver" }>,
  at: number,
): CaseState {
  const handover = { from, to, note, at, visit: state.rounds.length - 1 };
  // Whoever was assigned to the open step before is not who will do it.
  const step = currentRound(state)?.stepId;
  const assigned = state.assigned.filter(({ stepId }) => stepId !== step);
  return { ...state, holder: to, handover, assigned };
}

function sealed(
  state: CaseState,
  { digest, sopVersion, signatories, place }: Extract<CaseEvent, { type: "CaseSealed" }>,
  at: number,
  seq: number,
): CaseState {
  const seal = { digest, sopVersion, signatories, place, at, seq };
  return { ...state, status: "sealed", seals: [...state.seals, seal] };
}

/** Exhaustive for the compiler; at run time an event from a newer release changes nothing. */
function unchanged(state: CaseState, _event: never): CaseState {
  return state;
}

function reopened(
  state: CaseState,
  event: Extract<CaseEvent, { type: "CaseReopened" }>,
  at: number,
): CaseState {
  const { reason, by, resumeAt } = event;
  const open = currentRound(state) !== null;
  const next: CaseState = {
    ...state,
    status: open ? "running" : "finished",
    cancelled: null,
    reopenings: [...state.reopenings, { reason, by, at }],
  };
  return resumeAt === null || open ? next : enter(next, resumeAt, "reopened", at);
}

function moved(
  state: CaseState,
  event: Extract<CaseEvent, { type: "SopMoved" }>,
  at: number,
): CaseState {
  const current = currentRound(state);
  const next: CaseState = { ...state, sops: [...state.sops, event.sop] };
  if (current === null) return next;
  const before = state.rounds.slice(0, -1);
  if (event.resumeAt === null || event.resumeAt === current.stepId) {
    return { ...next, rounds: [...before, { ...current, sop: next.sops.length - 1 }] };
  }
  const left = { ...current, end: { how: "left" as const, at } };
  return enter({ ...next, rounds: [...before, left] }, event.resumeAt, "moved", at);
}
