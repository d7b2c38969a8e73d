/** How a correction shows: the corrected value stands in the round; the log keeps both. */
import type { CaseEvent, DocumentRef, Participant, Person } from "./events.ts";
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
    return { ...state, rounds: rounds.with(index + 1, { ...next, openedAt: Number(event.to) }) };
  }
  return { ...state, rounds };
}

function followsDirectly(round: Round): boolean {
  return round.cause === "forward" || round.cause === "returned";
}

function correct(round: Round, { field, to }: Corrected): Round {
  const corrections = round.corrections + 1;
  const { end } = round;
  if (end === null || end.how === "left") return round;
  // `to` is typed by its field where it is written (decide) and read back (the event schema).
  switch (field) {
    case "startedAt":
      return { ...round, corrections, startedAt: to as number | null };
    case "occurredAt":
      return { ...round, corrections, end: { ...end, at: to as number } };
    case "performer":
      return { ...round, corrections, end: { ...end, performer: to as Person } };
    case "participants":
      return { ...round, corrections, end: { ...end, participants: to as Participant[] } };
    case "document":
      return { ...round, corrections, end: { ...end, document: to as DocumentRef | null } };
    case "note":
      return { ...round, corrections, end: { ...end, note: to as string | null } };
    case "outcomeId":
      return { ...round, corrections, end: { ...end, outcomeId: to as string } };
  }
}
