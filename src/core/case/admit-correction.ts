/** Rules for correcting an ended round: it replaces what stands there, keeps the route and the order of times. */

import { canonical } from "../canonical.ts";
import { timeFault } from "./admit-time.ts";
import type { CaseEvent, Entries, Participant } from "./events.ts";
import { missingParticipants, strangerIn } from "./missing.ts";
import type { Refusal } from "./refusals.ts";
import { outcomeOf } from "./route.ts";
import { type CaseState, findRound, type Round, sopOf, stepOf } from "./state.ts";

type Corrected = Extract<CaseEvent, { type: "EntryCorrected" }>;

/** Null when the correction fits, else why not. */
export function admitCorrection(state: CaseState, event: Corrected): Refusal | null {
  const { stepId, round: number, field, from, to } = event;
  const round = findRound(state, event);
  if (round === undefined) return { code: "round-unknown", stepId, round: number };
  if (round.end === null || round.end.how === "left") {
    return { code: "round-not-ended", stepId, round: number };
  }
  if (!same(from, entriesOf(round)?.[field]) || same(from, to)) return { code: "nothing-changed" };
  switch (event.field) {
    case "outcomeId":
      return outcomeFault(state, round, event.from, event.to);
    case "occurredAt":
    case "startedAt":
      return orderFault(state, round, event.field, event.to);
    case "participants":
      return participantsFault(state, round, event.to);
    default:
      return null;
  }
}

/** What stands in the round now; null while it is open. */
export function entriesOf({ startedAt, end }: Round): Entries | null {
  if (end === null || end.how === "left") return null;
  const { performer, participants, document, note, outcomeId } = end;
  return { performer, participants, document, note, occurredAt: end.at, startedAt, outcomeId };
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function participantsFault(
  state: CaseState,
  round: Round,
  to: readonly Participant[],
): Refusal | null {
  const sop = state.sops[round.sop] ?? sopOf(state);
  const step = stepOf(sop, round.stepId);
  if (step === undefined) return null;
  const stranger = strangerIn(step, to);
  if (stranger !== null) return { code: "participant-unknown", actor: stranger };
  const missing = round.end?.how === "completed" ? missingParticipants(sop, step, to) : [];
  return missing.length === 0 ? null : { code: "incomplete", missing };
}

function outcomeFault(state: CaseState, round: Round, from: string, to: string): Refusal | null {
  const sop = state.sops[round.sop] ?? sopOf(state);
  const was = outcomeOf(sop, round.stepId, from);
  const becomes = outcomeOf(sop, round.stepId, to);
  if (becomes === undefined) return { code: "outcome-unknown", outcomeId: to };
  return same(was?.target, becomes.target)
    ? null
    : { code: "outcome-changes-route", outcomeId: to };
}

/** openedAt ≤ startedAt ≤ end ≤ the next round's first time, or the event that followed. */
function orderFault(
  state: CaseState,
  round: Round,
  field: "occurredAt" | "startedAt",
  to: number | null,
): Refusal | null {
  if (to === null) return null;
  const end = round.end?.at ?? round.openedAt;
  const [earliest, latest] =
    field === "startedAt"
      ? [round.openedAt, end]
      : [Math.max(round.openedAt, round.startedAt ?? 0), latestEnd(state, round)];
  const fault = timeFault(to, earliest, latest);
  return fault?.code === "time-in-future" ? { code: "time-too-late", latest } : fault;
}

/** The moment that the next round's own entries set as the limit (epoch ms). */
function latestEnd(state: CaseState, round: Round): number {
  const next = state.rounds[state.rounds.indexOf(round) + 1];
  const limits = [
    state.last.recordedAt,
    next?.startedAt ?? Number.POSITIVE_INFINITY,
    next?.end?.at ?? Number.POSITIVE_INFINITY,
    ...(next?.marks.map((mark) => mark.at) ?? []),
    next !== undefined && next.cause !== "forward" && next.cause !== "returned"
      ? next.openedAt
      : Number.POSITIVE_INFINITY,
    state.seals[0]?.at ?? Number.POSITIVE_INFINITY,
  ];
  return Math.min(...limits);
}
