/** What no case may ever be, each as a sentence; an empty list for a sound state. */

import { outcomeOf } from "../../../src/core/case/route.ts";
import { type CaseState, type Round, stepOfRound } from "../../../src/core/case/state.ts";
import { requirementsOf, startsOf } from "../../../src/core/sop/graph.ts";

type Check = (state: CaseState) => boolean;

const CHECKS: Record<string, Check> = {
  "an ended case has an open round, or a running one has none": (state) =>
    (state.rounds.at(-1)?.end === null) !==
    (state.status === "running" || (state.status === "cancelled" && state.endId === null)),
  "a round before the last is open": ({ rounds }) =>
    rounds.slice(0, -1).some((round) => round.end === null),
  "an end is named while the case runs, or none when it is over": ({ status, endId }) =>
    status === "running" ? endId !== null : status !== "cancelled" && endId === null,
  "a sealed case without a seal": ({ status, seals }) => status === "sealed" && seals.length === 0,
  "a cancelled case without a reason, or a live one with it": ({ status, cancelled }) =>
    (status === "cancelled") !== (cancelled !== null),
  "the rounds of a step are not numbered 1, 2, 3 …": ({ rounds }) =>
    rounds.some((round, i) => round.round !== 1 + before(rounds, i, round.stepId)),
  "times run backwards": ({ rounds }) => rounds.some((round, i) => !ordered(round, rounds[i + 1])),
  "a requirement is marked twice": ({ rounds }) =>
    rounds.some(({ marks }) => new Set(marks.map((m) => m.requirementId)).size < marks.length),
  "a waived requirement without a reason": ({ rounds }) =>
    rounds.some(({ marks }) => marks.some((m) => m.how === "waived" && m.reason.trim() === "")),
  "a step was completed with a requirement open": (state) =>
    state.rounds.some((round) => round.end?.how === "completed" && !allMarked(state, round)),
  "work went back without a reason": ({ rounds }) =>
    rounds.some(({ end }) => end?.how === "returned" && (end.reason ?? "").trim() === ""),
  "a step ended without a performer": ({ rounds }) =>
    rounds.some(
      ({ end }) => end !== null && end.how !== "left" && end.performer.name.trim() === "",
    ),
  "two pauses overlap, or one ends before it begins": ({ pauses }) =>
    pauses.some(
      ({ from, to }, i) =>
        (to ?? from) < from || (pauses[i + 1]?.from ?? Infinity) < (to ?? Infinity),
    ),
  "a step ended while time stood still": ({ rounds, pauses }) =>
    rounds.some(({ end }) =>
      pauses.some(
        ({ from, to }) =>
          end !== null && end.how !== "left" && from < end.at && end.at < (to ?? Infinity),
      ),
    ),
  "the walk left the SOP's graph": (state) => state.rounds.some((_, i) => !onGraph(state, i)),
};

export function impossible(state: CaseState): string[] {
  return Object.entries(CHECKS).flatMap(([name, broken]) => (broken(state) ? [name] : []));
}

function before(rounds: readonly Round[], index: number, stepId: string): number {
  return rounds.slice(0, index).filter((round) => round.stepId === stepId).length;
}

function ordered({ openedAt, startedAt, end }: Round, next: Round | undefined): boolean {
  const times = [openedAt, startedAt ?? openedAt, end?.at ?? startedAt ?? openedAt, next?.openedAt];
  const told = times.filter((time) => time !== undefined);
  return told.every((time, i) => i === 0 || time >= (told[i - 1] ?? 0));
}

function allMarked(state: CaseState, round: Round): boolean {
  const items = requirementsOf(stepOfRound(state, round)).filter(({ optional }) => !optional);
  return items.every(({ id }) => round.marks.some((mark) => mark.requirementId === id));
}

/** Every round but a first, a resumed or a moved one stands where its predecessor's outcome leads. */
function onGraph(state: CaseState, index: number): boolean {
  const [previous, round] = [state.rounds[index - 1], state.rounds[index]];
  if (round === undefined) return false;
  if (previous === undefined) {
    return startsOf(state.sops[0]).some(({ step }) => step.id === round.stepId);
  }
  if (round.cause === "reopened" || round.cause === "moved") return true;
  const { end } = previous;
  const sop = state.sops[previous.sop];
  if (end === null || end.how === "left" || sop === undefined) return false;
  const target = outcomeOf(sop, previous.stepId, end.outcomeId)?.target;
  const expected = end.how === "returned" ? "returned" : "forward";
  return (
    target !== undefined &&
    "step" in target &&
    target.step === round.stepId &&
    round.cause === expected
  );
}
