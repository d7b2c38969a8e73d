/** Rules for the round in hand: the right visit, known requirements, an outcome that fits the act. */
import type { RoundEvent } from "./events.ts";
import { missingRequirements } from "./missing.ts";
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
  if ("requirementId" in event) {
    const { requirementId } = event;
    return step.requirements.items.some((item) => item.id === requirementId)
      ? null
      : { code: "requirement-unknown", requirementId };
  }
  return endingFault(state, round, event);
}

function endingFault(
  state: CaseState,
  round: Round,
  event: Extract<RoundEvent, { type: "StepCompleted" | "StepReturned" }>,
): Refusal | null {
  const step = stepOf(sopOf(state), round.stepId);
  const outcome = step?.outcomes.find((entry) => entry.id === event.outcomeId);
  const { outcomeId } = event;
  if (step === undefined || outcome === undefined) return { code: "outcome-unknown", outcomeId };
  const returns = isReturn(state, round.stepId, outcome);
  if (event.type === "StepReturned") {
    return returns ? null : { code: "outcome-goes-on", outcomeId };
  }
  if (returns) return { code: "outcome-returns", outcomeId };
  const missing = missingRequirements(step, round);
  return missing.length === 0 ? null : { code: "incomplete", missing };
}
