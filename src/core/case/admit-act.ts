/** Whether an act on a case may follow: each rule that looks at what was recorded before, by event. */
import { requirementsOf } from "../sop/graph.ts";
import { moveFault, reopenFault, sealFault } from "./admit-case.ts";
import { admitCorrection } from "./admit-correction.ts";
import type { ActEvent } from "./events.ts";
import { isSamePlace } from "./file-place.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, findRound, sopOf, stepOf, stepOfRound } from "./state.ts";

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
    case "FileAttached":
      return fileFault(state, event);
    case "FileRemoved":
      return state.files.some(({ seq, removed }) => seq === event.file && removed === null)
        ? null
        : { code: "file-unknown" };
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

/** A visit that a file belongs to must have begun, and its step must ask for that requirement. */
function fileFault(
  state: CaseState,
  { place, digest }: Extract<ActEvent, { type: "FileAttached" }>,
): Refusal | null {
  const known = state.files.some(
    (file) => file.removed === null && file.digest === digest && isSamePlace(file.place, place),
  );
  if (known) return { code: "file-attached" };
  if (place.of === "case") return null;
  const { stepId, round } = place;
  const visit = findRound(state, place);
  if (visit === undefined) return { code: "round-unknown", stepId, round };
  if (place.of !== "requirement") return null;
  const { requirementId } = place;
  return requirementsOf(stepOfRound(state, visit)).some(({ id }) => id === requirementId)
    ? null
    : { code: "requirement-unknown", requirementId };
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
