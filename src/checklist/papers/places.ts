/** What a file can be attached to, as it is chosen. */
import type { FilePlace } from "../../core/case/events.ts";
import { placeText } from "../../core/case/papers/words.ts";
import type { CaseState, Round } from "../../core/case/state.ts";
import { stepOfRound } from "../../core/case/state.ts";
import { requirementsOf } from "../../core/sop/graph.ts";
import { capital } from "../../core/words/step.ts";

export interface PlaceChoice {
  id: string;
  label: string;
  place: FilePlace;
}

/** @param round the visit in hand, or null: then every visit of the case. */
export function placesOf(state: CaseState, round: Round | null): PlaceChoice[] {
  const rounds = round ? [round] : state.rounds;
  const places = rounds.flatMap((visit) => placesIn(state, visit));
  const all: FilePlace[] = round ? [...places, { of: "case" }] : [{ of: "case" }, ...places];
  return all.map((place, n) => ({
    id: `${n}`,
    label: capital(placeText(state, place)),
    place,
  }));
}

function placesIn(state: CaseState, round: Round): FilePlace[] {
  const visit = { stepId: round.stepId, round: round.round };
  const step = stepOfRound(state, round);
  return [
    { of: "step", ...visit },
    ...requirementsOf(step).map(({ id }) => ({
      of: "requirement" as const,
      requirementId: id,
      ...visit,
    })),
    ...(step?.output ? [{ of: "output" as const, ...visit }] : []),
  ];
}
