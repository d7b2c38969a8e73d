/** How a correction shows: the corrected value stands in the round; the log keeps both. */
import type { CaseEvent } from "./events.ts";
import { type CaseState, findRound, type Round } from "./state.ts";

type Corrected = Extract<CaseEvent, { type: "EntryCorrected" }>;

/** State with one field of an ended round replaced; unchanged when that round is unknown or open. */
export function applyCorrection(state: CaseState, event: Corrected): CaseState {
  const target = findRound(state, event);
  if (target === undefined || target.end === null || target.end.how === "left") return state;
  const corrected = correct(target, event);
  const index = state.rounds.indexOf(target);
  const rounds = state.rounds.with(index, corrected);
  const next = rounds[index + 1];
  // The next round opened when this one ended, so its opening moves along.
  if (event.field === "occurredAt" && next !== undefined && followsDirectly(next)) {
    return { ...state, rounds: rounds.with(index + 1, { ...next, openedAt: event.to }) };
  }
  return { ...state, rounds };
}

function followsDirectly(round: Round): boolean {
  return round.cause === "forward" || round.cause === "returned";
}

function correct(round: Round, event: Corrected): Round {
  const corrections = round.corrections + 1;
  const { end } = round;
  if (end === null || end.how === "left") return round;
  switch (event.field) {
    case "startedAt":
      return { ...round, corrections, startedAt: event.to };
    case "occurredAt":
      return { ...round, corrections, end: { ...end, at: event.to } };
    case "performer":
      return { ...round, corrections, end: { ...end, performer: event.to } };
    case "participants":
      return { ...round, corrections, end: { ...end, participants: event.to } };
    case "document":
      return { ...round, corrections, end: { ...end, document: event.to } };
    case "note":
      return { ...round, corrections, end: { ...end, note: event.to } };
    case "outcomeId":
      return { ...round, corrections, end: { ...end, outcomeId: event.to } };
  }
}
