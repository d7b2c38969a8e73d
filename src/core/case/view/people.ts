/** Who is known, from the record of a case alone, to do a part of its SOP. */
import type { Person } from "../events.ts";
import { type CaseState, currentRound, sopOf, stepOf, stepOfRound } from "../state.ts";
import { freshHandover } from "./handover.ts";

/** Who did an actor's part last in this case, leading or beside; null when nobody did. */
export function lastAt(state: CaseState, actor: string): Person | null {
  for (const round of state.rounds.toReversed()) {
    const { end } = round;
    if (end === null || end.how === "left") continue;
    if (stepOfRound(state, round)?.actor === actor && end.performer.name !== "") {
      return end.performer;
    }
    const beside = end.participants.find((one) => one.actor === actor);
    if (beside !== undefined) return beside.person;
  }
  return null;
}

/** Who has the case and so can give it away: whom it was handed to, else who ended its last step. */
export function giverOf(state: CaseState): Person | null {
  if (freshHandover(state) !== null) return state.holder;
  const end = state.rounds.findLast((round) => round.end !== null && round.end.how !== "left")?.end;
  const performer = end && end.how !== "left" ? end.performer : null;
  return performer === null || performer.name === "" ? state.holder : performer;
}

/** Who is to do the open step, as far as the case says: assigned, else whoever did this part before. */
export function expectedNext(state: CaseState): Person | null {
  const round = currentRound(state);
  const step = round && stepOf(sopOf(state), round.stepId);
  if (!step) return null;
  const assigned = state.assigned.find(({ stepId }) => stepId === step.id)?.performer;
  return assigned ?? lastAt(state, step.actor);
}
