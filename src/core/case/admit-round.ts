/** Rules for the round in hand: the right visit, known requirements, an outcome that fits the act. */
import { readDuration } from "../sop/duration/read.ts";
import { requirementsOf } from "../sop/graph.ts";
import type { RoundEvent } from "./events.ts";
import { missingParticipants, missingRequirements, strangerIn } from "./missing.ts";
import type { Refusal } from "./refusals.ts";
import { isReturn } from "./route.ts";
import { type CaseState, currentRound, type Round, sopOf, stepOf } from "./state.ts";

/** Null when the event fits the current round, else why not. */
export function admitRound(state: CaseState, event: RoundEvent): Refusal | null {
  const round = currentRound(state);
  const { stepId } = event;
  if (round === null || round.stepId !== stepId || round.round !== event.round) {
    return { code: "round-not-current", stepId, round: event.round };
  }
  const step = stepOf(sopOf(state), stepId);
  if (step === undefined) return { code: "step-unknown", stepId };
  if (event.type === "StepStarted") {
    return null;
  }
  if (event.type === "StepQuantified") {
    return readDuration(step.duration).kind === "rate" ? null : { code: "nothing-to-count" };
  }
  if ("requirementId" in event) {
    const { requirementId } = event;
    return requirementsOf(step).some((item) => item.id === requirementId)
      ? null
      : { code: "requirement-unknown", requirementId };
  }
  return endingFault(state, round, event);
}

function endingFault(
  state: CaseState,
  round: Round,
  event: Extract<RoundEvent, { type: "StepCompleted" | "StepReturned" | "StepPassedOver" }>,
): Refusal | null {
  const step = stepOf(sopOf(state), round.stepId);
  const outcome = step?.outcomes.find((entry) => entry.id === event.outcomeId);
  const { outcomeId } = event;
  if (step === undefined || outcome === undefined) return { code: "outcome-unknown", outcomeId };
  const returns = isReturn(state, round.stepId, outcome);
  const stranger = event.type === "StepPassedOver" ? null : strangerIn(step, event.participants);
  if (stranger !== null) return { code: "participant-unknown", actor: stranger };
  if (event.type === "StepReturned") {
    return returns ? null : { code: "outcome-goes-on", outcomeId };
  }
  if (returns) return { code: "outcome-returns", outcomeId };
  if (event.type === "StepPassedOver") {
    return step.optional ? null : { code: "step-not-optional" };
  }
  const missing = [
    ...missingRequirements(step, round),
    ...missingParticipants(sopOf(state), step, event.participants),
  ];
  return missing.length === 0 ? null : { code: "incomplete", missing };
}
