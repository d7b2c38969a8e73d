/**
 * What monitoring keeps of a case: when each visit of a step opened, started and ended, and how. No
 * name, NIP or applicant is in it: figures are about the work, never about persons. It follows from
 * the log alone, so it may be kept beside the log and thrown away at any time. Times: epoch ms.
 */

import type { Pause } from "../calendar/pauses.ts";
import { ENDINGS, isRoundEvent, type RecordedEvent } from "../case/events.ts";
import { fold } from "../case/evolve.ts";
import type { CaseState, Round } from "../case/state.ts";
import { endOf } from "../case/view/clocks.ts";
import { type SopShape, shapeOf } from "./shape.ts";

export interface RoundEndFact {
  at: number;
  /** When the ending was entered; equals `at` for a round that was left by moving to a newer SOP. */
  enteredAt: number;
  how: "completed" | "returned" | "left" | "passed";
  outcomeId: string | null;
  /** Why work was sent back. */
  reason: string | null;
}

export interface RoundFact {
  stepId: string;
  round: number;
  /** Index in `CaseFacts.sops` of the version it was worked under. */
  sop: number;
  openedAt: number;
  startedAt: number | null;
  /** How many things a rate is counted for; null until stated. */
  quantity: number | null;
  end: RoundEndFact | null;
}

export interface CaseFacts {
  caseId: string;
  number: string;
  subject: string;
  openedAt: number;
  /** End of the route; null while running or cancelled. */
  finishedAt: number | null;
  cancelledAt: number | null;
  /** Every version the case ran under, newest last. */
  sops: [SopShape, ...SopShape[]];
  rounds: RoundFact[];
  /** What of its time does not count; in order, none overlapping. */
  pauses: Pause[];
}

/** @returns the facts of a case, or null when the log opens no case. */
export function caseFacts(log: readonly RecordedEvent[]): CaseFacts | null {
  const state = fold(log);
  if (state === null) return null;
  const [first, ...later] = state.sops;
  const entered = entryTimes(log);
  return {
    caseId: state.caseId,
    number: state.number,
    subject: state.subject,
    openedAt: state.openedAt,
    finishedAt: state.status === "cancelled" ? null : endOf(state),
    cancelledAt: state.cancelled?.at ?? null,
    sops: [shapeOf(first), ...later.map(shapeOf)],
    rounds: state.rounds.map((round) => roundFact(state, round, entered)),
    pauses: state.pauses.map(({ from, to }) => ({ from, to })),
  };
}

const refKey = (ref: { stepId: string; round: number }) => `${ref.stepId} ${ref.round}`;

function entryTimes(log: readonly RecordedEvent[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { event, recordedAt } of log) {
    if (isRoundEvent(event) && ENDINGS.includes(event.type)) {
      times.set(refKey(event), recordedAt);
    }
  }
  return times;
}

function roundFact(state: CaseState, round: Round, entered: Map<string, number>): RoundFact {
  const { stepId, openedAt, startedAt, quantity, end } = round;
  const sop = Math.min(round.sop, state.sops.length - 1);
  const fact = { stepId, round: round.round, sop, openedAt, startedAt, quantity };
  if (end === null) return { ...fact, end: null };
  const enteredAt = entered.get(refKey(round)) ?? end.at;
  const { outcomeId, reason } = end.how === "left" ? { outcomeId: null, reason: null } : end;
  return { ...fact, end: { at: end.at, enteredAt, how: end.how, outcomeId, reason } };
}
