/** What a case is at one moment: folded from its log, never stored as truth. Times: epoch ms. */
import type { Pause } from "../calendar/pauses.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type {
  CaseEvent,
  FileFacts,
  FilePlace,
  Origin,
  Person,
  RecordedEvent,
  RoundRef,
  Signatory,
  StepResult,
} from "./events.ts";

export type CaseStatus = "running" | "finished" | "sealed" | "cancelled";

export type RequirementMark = { requirementId: string; at: number } & (
  | { how: "ticked" }
  | { how: "waived"; reason: string }
);

/** Why a round began: first step, route forward, sent back, case reopened, SOP moved. */
export type RoundCause = "opened" | "forward" | "returned" | "reopened" | "moved";

export type RoundEnd =
  /** `passed`: an optional step that was not needed; no output, no mark. */
  | ({ how: "completed" | "returned" | "passed"; at: number; reason: string | null } & Omit<
      StepResult,
      keyof RoundRef
    >)
  /** Given up because the case moved to a newer SOP and went on at another step. */
  | { how: "left"; at: number };

/** One visit of one step. Nothing of an earlier visit is ever overwritten. */
export interface Round extends RoundRef {
  /** Index in `CaseState.sops` of the version this round ended under (or is worked under). */
  sop: number;
  cause: RoundCause;
  openedAt: number;
  startedAt: number | null;
  /** How many things a rate is counted for; null until stated. */
  quantity: number | null;
  marks: RequirementMark[];
  end: RoundEnd | null;
  /** How many entries of this round were corrected afterwards. */
  corrections: number;
}

/** A note as it was added; `seq` is its number in the log. */
export interface Note {
  seq: number;
  stepId: string | null;
  round: number | null;
  text: string;
  at: number;
  pinned: boolean;
  /** The step on whose form it is shown while it is pinned; null for every one. */
  shownAt: string | null;
}

/** A file as it was attached; `seq` is its number in the log. */
export interface AttachedFile extends FileFacts {
  seq: number;
  place: FilePlace;
  at: number;
  /** When and why it was taken out; null while the case holds it. */
  removed: { reason: string; at: number } | null;
}

/**
 * A stretch of time that does not count, whatever step is in hand. `to`: when it was resumed, else the
 * announced end, else null.
 */
export interface ClockPause extends Pause {
  reason: string;
  by: Person;
  /** Ended by somebody; else it lasts until `to`, or until somebody ends it. */
  resumed: boolean;
}

export interface Seal {
  digest: string;
  sopVersion: string;
  signatories: Signatory[];
  /** Where it was signed, null when it was not said. */
  place: string | null;
  at: number;
  seq: number;
}

/** The newest handover, and which visit (index in `rounds`) was open then. */
export type Handover = Omit<Extract<CaseEvent, { type: "HandedOver" }>, "type"> & {
  at: number;
  visit: number;
};

export interface CaseState {
  status: CaseStatus;
  caseId: string;
  number: string;
  subject: string;
  applicant: string;
  /** What archives file it by; "" where nothing was written. */
  classification: string;
  retention: string;
  access: string;
  openedAt: number;
  /** The case of another SOP that this one was begun from. */
  origin: Origin | null;
  /** Every SOP version the case ran under; the last one is in force. Never empty. */
  sops: [Sop, ...Sop[]];
  /** Every visit, in order. The last one is current while it has no end. Never empty. */
  rounds: Round[];
  /** Id of the end that the route reached, while the case is finished or sealed. */
  endId: string | null;
  /** Who has the case in hand, if handed over. */
  holder: Person | null;
  handover: Handover | null;
  assigned: { stepId: string; performer: Person }[];
  notes: Note[];
  /** Every file that was ever attached, in order. */
  files: AttachedFile[];
  /** In order, none overlapping. */
  pauses: ClockPause[];
  /** Newest last; reopening leaves earlier seals in place. */
  seals: Seal[];
  cancelled: { reason: string; by: Person; at: number } | null;
  reopenings: { reason: string; by: Person; at: number }[];
  /** The newest event: what the next one is chained to. */
  last: RecordedEvent;
}

/** The SOP version in force. */
export function sopOf(state: CaseState): Sop {
  return state.sops[state.sops.length - 1] ?? state.sops[0];
}

/** The step with this id in this version, or undefined. */
export function stepOf(sop: Sop, stepId: string): Step | undefined {
  return sop.steps.find((step) => step.id === stepId);
}

/** The step of a round under the version it was worked by (the step may be gone from later ones). */
export function stepOfRound(state: CaseState, round: Round): Step | undefined {
  return stepOf(state.sops[round.sop] ?? sopOf(state), round.stepId);
}

/** The open round, or null when the route has ended. A cancelled case keeps its open round. */
export function currentRound(state: CaseState): Round | null {
  const last = state.rounds.at(-1);
  return last !== undefined && last.end === null ? last : null;
}

/** The round that a reference names, or undefined. */
export function findRound(state: CaseState, ref: RoundRef): Round | undefined {
  return state.rounds.find((r) => r.stepId === ref.stepId && r.round === ref.round);
}
