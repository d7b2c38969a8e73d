/** Whether an act on a case may follow: each rule that looks at what was recorded before, by event. */
import { moveFault, reopenFault, sealFault } from "./admit-case.ts";
import { admitCorrection } from "./admit-correction.ts";
import type { ActEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, findRound, sopOf, stepOf } from "./state.ts";

/** Null when the act fits the case, else why not. */
export function admitAct(state: CaseState, event: ActEvent): Refusal | null {
  switch (event.type) {
    case "EntryCorrected":
      return admitCorrection(state, event);
    case "NoteAdded":
      return noteFault(state, event);
    case "NotePinned":
    case "NoteUnpinned":
      return pinFault(state, event);
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
    case "HandedOver":
    case "CaseCancelled":
    // `admit-clock` asks these.
    case "ClockPaused":
    case "ClockResumed":
      return null;
  }
}

/** A visit that a note names must have begun. */
function noteFault(
  state: CaseState,
  { stepId, round }: Extract<ActEvent, { type: "NoteAdded" }>,
): Refusal | null {
  if (stepId === null) return round === null ? null : { code: "round-unknown", stepId: "", round };
  if (round === null || findRound(state, { stepId, round }) !== undefined) {
    return knownStep(state, stepId);
  }
  return { code: "round-unknown", stepId, round };
}

/** A note is pinned once, and taken down once; whoever wants it elsewhere takes it down first. */
function pinFault(
  state: CaseState,
  event: Extract<ActEvent, { type: "NotePinned" | "NoteUnpinned" }>,
): Refusal | null {
  const isPinned = event.type === "NoteUnpinned";
  if (!state.notes.some(({ seq, pinned }) => pinned === isPinned && seq === event.note)) {
    return { code: isPinned ? "note-not-pinned" : "nothing-changed" };
  }
  return isPinned || event.stepId === null ? null : knownStep(state, event.stepId);
}

function knownStep(state: CaseState, stepId: string): Refusal | null {
  return stepOf(sopOf(state), stepId) === undefined ? { code: "step-unknown", stepId } : null;
}
