/**
 * All that the screen and the paper need to know of a case at a moment. Every rule is applied here or
 * below, none again in a component. Times: epoch ms; amounts: working minutes.
 */

import type { WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock } from "../../calendar/clock.ts";
import { pausedAt } from "../../calendar/pauses.ts";
import { readDuration } from "../../sop/duration/read.ts";
import { requirementsOf } from "../../sop/graph.ts";
import type { Outcome, Sop, Step } from "../../sop/schema.ts";
import { allowedActions } from "../actions.ts";
import type { CommandType } from "../commands.ts";
import type { Person } from "../events.ts";
import { missingRequirements } from "../missing.ts";
import type { Missing } from "../refusals.ts";
import { isReturn, nextRound } from "../route.ts";
import {
  type CaseState,
  type ClockPause,
  currentRound,
  type Note,
  type RequirementMark,
  type Round,
  sopOf,
  stepOf,
  stepOfRound,
} from "../state.ts";
import { caseClock, roundClock } from "./clocks.ts";
import { type StepState, stepStates } from "./step-states.ts";

export interface RoundView extends Round {
  /** Number and activity as in the version the round was worked under. */
  stepNumber: number;
  activity: string;
  outcomeLabel: string | null;
  /** Against the step's Waktu; null when the SOP's text names no countable time. */
  clock: Clock | null;
}

export interface StepRow {
  step: Step;
  state: StepState;
  rounds: RoundView[];
  assigned: Person | null;
}

export interface CurrentStep {
  /** The version in force. */
  sop: Sop;
  step: Step;
  round: RoundView;
  requirements: { id: string; label: string; optional: boolean; mark: RequirementMark | null }[];
  /**
   * What a rate is counted by ("berkas"), how many were stated, and how many last in this case for the
   * same thing; null where the Waktu is no rate.
   */
  quantity: { per: string; value: number | null; before: number | null } | null;
  /** `to`: the step that each leads to and which visit of it that would be; null where the route ends. */
  outcomes: {
    id: string;
    label: string;
    returns: boolean;
    to: { step: Step; round: number } | null;
  }[];
  /** What completing needs that the record does not hold; the form's own entries come on top (`missing.ts`). */
  missing: Missing[];
  /** What is pinned to this step or to the whole case. */
  pinned: Note[];
  /** When the case's time stood still: no step ends then. */
  pauses: readonly ClockPause[];
  /** Earliest time this step's start or end can have happened. */
  earliest: number;
  /** Set while this round exists because work was sent back. */
  sentBack: { fromStepNumber: number; reason: string } | null;
}

export interface CaseView {
  state: CaseState;
  steps: StepRow[];
  /** Every visit in order, those of steps gone from the SOP in force included. */
  rounds: RoundView[];
  current: CurrentStep | null;
  actions: CommandType[];
  /** Null where the SOP sets the whole no countable time. */
  clock: Clock | null;
  /** Why and since when its time stands still, while it runs; else null. */
  paused: ClockPause | null;
  /** How often work was sent back. */
  returns: number;
  /** Label of the end that was reached, while finished or sealed. */
  endLabel: string | null;
}

/** The view of a case at `now` (epoch ms) under a working calendar. */
export function view(state: CaseState, now: number, calendar: WorkCalendar): CaseView {
  const sop = sopOf(state);
  const states = stepStates(state);
  const rounds = state.rounds.map((round) => roundView(state, round, now, calendar));
  const steps = sop.steps.map((step) => ({
    step,
    state: states.get(step.id) ?? "blocked",
    rounds: rounds.filter((round) => round.stepId === step.id),
    assigned: state.assigned.find((entry) => entry.stepId === step.id)?.performer ?? null,
  }));
  return {
    state,
    steps,
    rounds,
    current: currentStep(state, rounds),
    actions: allowedActions(state),
    clock: caseClock(state, now, calendar),
    paused: (state.status === "running" && pausedAt(state.pauses, now)) || null,
    returns: state.rounds.filter(({ end }) => end?.how === "returned").length,
    endLabel: sop.ends.find((end) => end.id === state.endId)?.label ?? null,
  };
}

function roundView(state: CaseState, round: Round, now: number, calendar: WorkCalendar): RoundView {
  const step = stepOfRound(state, round);
  const outcomeId = round.end === null || round.end.how === "left" ? null : round.end.outcomeId;
  return {
    ...round,
    stepNumber: step?.number ?? 0,
    activity: step?.activity ?? "",
    outcomeLabel: step?.outcomes.find((outcome) => outcome.id === outcomeId)?.label ?? null,
    clock: roundClock(state, round, now, calendar),
  };
}

function leadsTo(state: CaseState, { target }: Outcome): CurrentStep["outcomes"][number]["to"] {
  const step = "step" in target ? stepOf(sopOf(state), target.step) : undefined;
  return step ? { step, round: nextRound(state, step.id) } : null;
}

function quantityOf(
  state: CaseState,
  { duration }: Step,
  { quantity }: Round,
): CurrentStep["quantity"] {
  const reading = readDuration(duration);
  if (reading.kind !== "rate") return null;
  const { per } = reading;
  const same = state.rounds.findLast((round) => {
    const other = readDuration(stepOfRound(state, round)?.duration ?? null);
    return round.quantity !== null && other.kind === "rate" && other.per === per;
  });
  return { per, value: quantity, before: same?.quantity ?? null };
}

function currentStep(state: CaseState, rounds: readonly RoundView[]): CurrentStep | null {
  const round = rounds.at(-1);
  const step = round === undefined ? undefined : stepOf(sopOf(state), round.stepId);
  if (state.status !== "running" || currentRound(state) === null) return null;
  if (round === undefined || step === undefined) return null;
  const before = rounds.at(-2);
  const returned = round.cause === "returned" && before?.end?.how === "returned";
  return {
    sop: sopOf(state),
    step,
    round,
    quantity: quantityOf(state, step, round),
    requirements: requirementsOf(step).map(({ id, label, optional }) => ({
      id,
      label,
      optional,
      mark: round.marks.find((mark) => mark.requirementId === id) ?? null,
    })),
    outcomes: step.outcomes.map((outcome) => ({
      id: outcome.id,
      label: outcome.label,
      returns: isReturn(state, step.id, outcome),
      to: leadsTo(state, outcome),
    })),
    missing: missingRequirements(step, round),
    pinned: state.notes.filter(
      ({ shownAt, pinned }) => pinned && (shownAt === null || shownAt === step.id),
    ),
    pauses: state.pauses,
    earliest: round.openedAt,
    sentBack: returned
      ? {
          fromStepNumber: before.stepNumber,
          reason: before.end?.how === "returned" ? (before.end.reason ?? "") : "",
        }
      : null,
  };
}
