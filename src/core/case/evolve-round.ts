/** How the current round changes: started, requirements marked, ended and followed by the next. */
import type { RoundEvent, SignatureMark } from "./events.ts";
import { enter, outcomeOf } from "./route.ts";
import {
  type CaseState,
  currentRound,
  type RequirementMark,
  type Round,
  type RoundEnd,
  sopOf,
} from "./state.ts";

/** State after an event of the current round; unchanged when the event names another round. */
export function evolveRound(state: CaseState, event: RoundEvent, at: number): CaseState {
  const round = currentRound(state);
  if (round === null || round.stepId !== event.stepId || round.round !== event.round) return state;
  switch (event.type) {
    case "StepStarted":
      return withCurrent(state, { ...round, startedAt: at });
    case "StepQuantified":
      return withCurrent(state, { ...round, quantity: event.quantity });
    case "RequirementTicked":
      return withMark(state, round, event.requirementId, { how: "ticked", at });
    case "RequirementWaived":
      return withMark(state, round, event.requirementId, {
        how: "waived",
        at,
        reason: event.reason,
      });
    case "RequirementUnticked":
      return withMark(state, round, event.requirementId, null);
    case "StepCompleted":
      return ended(state, round, { ...resultOf(event), how: "completed", at, reason: null });
    case "StepReturned":
      return ended(state, round, { ...resultOf(event), how: "returned", at, reason: event.reason });
    case "StepPassedOver": {
      const { outcomeId, performer, reason } = event;
      const left = { participants: [], document: null, note: null, initials: PAPER };
      return ended(state, round, { how: "passed", at, reason, outcomeId, performer, ...left });
    }
  }
}

/** Nothing is signed for a step that was not done. */
const PAPER: SignatureMark = { kind: "paper" };

function withCurrent(state: CaseState, round: Round): CaseState {
  return { ...state, rounds: [...state.rounds.slice(0, -1), round] };
}

type Marking = { at: number } & ({ how: "ticked" } | { how: "waived"; reason: string });

function withMark(
  state: CaseState,
  round: Round,
  requirementId: string,
  mark: Marking | null,
): CaseState {
  const others = round.marks.filter((entry) => entry.requirementId !== requirementId);
  const marks: RequirementMark[] = mark === null ? others : [...others, { requirementId, ...mark }];
  return withCurrent(state, { ...round, marks });
}

function resultOf(event: Extract<RoundEvent, { type: "StepCompleted" | "StepReturned" }>) {
  const { outcomeId, performer, participants, document, note, initials } = event;
  return { outcomeId, performer, participants, document, note, initials };
}

function ended(state: CaseState, round: Round, end: Exclude<RoundEnd, { how: "left" }>): CaseState {
  const outcome = outcomeOf(sopOf(state), round.stepId, end.outcomeId);
  if (outcome === undefined) return state;
  const next = withCurrent(state, { ...round, end });
  const { target } = outcome;
  if ("end" in target) return { ...next, status: "finished", endId: target.end };
  return enter(next, target.step, end.how === "returned" ? "returned" : "forward", end.at);
}
