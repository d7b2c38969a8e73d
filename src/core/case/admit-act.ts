/** Whether an act on a case may follow: each rule that looks at what was recorded before, by event. */
import { moveFault, reopenFault, sealFault } from "./admit-case.ts";
import { admitCorrection } from "./admit-correction.ts";
import type { ActEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, sopOf, stepOf } from "./state.ts";

/** Null when the act fits the case, else why not. */
export function admitAct(state: CaseState, event: ActEvent): Refusal | null {
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
    case "HandedOver":
    case "CaseCancelled":
      return null;
  }
}

function knownStep(state: CaseState, stepId: string): Refusal | null {
  return stepOf(sopOf(state), stepId) === undefined ? { code: "step-unknown", stepId } : null;
}
