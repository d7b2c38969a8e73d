/** Where an outcome leads, and whether that is a way forward or a return. */
import { isReturn as goesBack } from "../sop/graph.ts";
import type { Outcome, Sop } from "../sop/schema.ts";
import { type CaseState, type RoundCause, sopOf, stepOf } from "./state.ts";

/** The outcome of a step under the SOP in force, or undefined. */
export function outcomeOf(sop: Sop, stepId: string, outcomeId: string): Outcome | undefined {
  return stepOf(sop, stepId)?.outcomes.find((outcome) => outcome.id === outcomeId);
}

/**
 * True when choosing this outcome sends work back: its target is the same step, or a step in an
 * earlier row of the SOP that this case has visited. "Visited" alone would not do: after a return the
 * ordinary way forward leads to visited steps too.
 */
export function isReturn(state: CaseState, stepId: string, outcome: Outcome): boolean {
  const sop = sopOf(state);
  const step = stepOf(sop, stepId);
  if (step === undefined || !goesBack(sop, step, outcome.target)) return false;
  const { target } = outcome;
  return "step" in target && state.rounds.some((round) => round.stepId === target.step);
}

/** The number the next visit of a step gets (from 1). */
export function nextRound(state: CaseState, stepId: string): number {
  return 1 + state.rounds.filter((round) => round.stepId === stepId).length;
}

/** State with a new visit of a step begun at `at` (epoch ms). */
export function enter(state: CaseState, stepId: string, cause: RoundCause, at: number): CaseState {
  const round = {
    stepId,
    round: nextRound(state, stepId),
    sop: state.sops.length - 1,
    cause,
    openedAt: at,
    startedAt: null,
    quantity: null,
    marks: [],
    end: null,
    corrections: 0,
  };
  return { ...state, status: "running", endId: null, rounds: [...state.rounds, round] };
}
