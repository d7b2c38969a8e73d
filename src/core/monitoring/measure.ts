/** A case's facts turned into amounts of working time: the costly part of a report, once a case. */
import { type Stretch, stretchesAt } from "../calendar/pauses.ts";
import { allottedOf } from "../sop/duration/reading.ts";
import type { CaseFacts, RoundEndFact, RoundFact } from "./facts.ts";
import type { SopShape, StepShape } from "./shape.ts";
import type { WorkingClock } from "./working-clock.ts";

/** A visit that ended with a result. Null amounts: the calendar does not reach that far. */
export interface MeasuredRound {
  fact: RoundFact & { end: RoundEndFact };
  step: StepShape;
  /** Working minutes from its start (from its opening, if no start was stated) to its end. */
  work: number | null;
  /** Whether a start was stated; without one there is no waiting time to tell. */
  startStated: boolean;
  /** Working minutes between opening and start. */
  wait: number | null;
  /** Over its Waktu baku; null also when that is not countable. */
  late: boolean | null;
  /** `work` as a multiple of Waktu baku. */
  ratio: number | null;
  /** Working minutes between its end and the moment that was entered. */
  entryDelay: number | null;
}

export interface MeasuredCase {
  facts: CaseFacts;
  /** Ended visits in order, without those left by moving to a newer SOP or passed over. */
  rounds: MeasuredRound[];
  /** Of a finished case: working days and minutes it took, and whether that was too long. */
  whole: { days: number | null; minutes: number | null; late: boolean | null } | null;
  /** Working minutes of it that did not count; null beyond the decreed years. */
  paused: number | null;
}

/** @returns the case in working time. */
export function measureCase(facts: CaseFacts, clock: WorkingClock): MeasuredCase {
  const lastSeen = facts.finishedAt ?? facts.cancelledAt ?? facts.rounds.at(-1)?.openedAt ?? 0;
  const paused = stretchesAt(facts.pauses, lastSeen);
  const rounds = facts.rounds.flatMap((fact) => {
    const step = facts.sops[fact.sop]?.steps.find(({ id }) => id === fact.stepId);
    const { end } = fact;
    return step === undefined || end === null || end.how === "left" || end.how === "passed"
      ? []
      : [measureRound({ ...fact, end }, step, clock, paused)];
  });
  const { openedAt, finishedAt } = facts;
  const lost = pausedMinutes(paused, clock);
  if (finishedAt === null) return { facts, rounds, whole: null, paused: lost };
  const whole = {
    days: clock.days(openedAt, finishedAt, paused),
    minutes: clock.between(openedAt, finishedAt, paused),
    late: wholeLate(facts, finishedAt, clock),
  };
  return { facts, rounds, whole, paused: lost };
}

const pausedMinutes = (paused: readonly Stretch[], clock: WorkingClock): number | null =>
  paused.reduce<number | null>((sum, [from, to]) => {
    const part = clock.between(from, to);
    return sum === null || part === null ? null : sum + part;
  }, 0);

function measureRound(
  fact: MeasuredRound["fact"],
  step: StepShape,
  clock: WorkingClock,
  paused: readonly Stretch[],
): MeasuredRound {
  const { openedAt, startedAt, end } = fact;
  const begin = startedAt ?? openedAt;
  const work = clock.between(begin, end.at, paused);
  const standard = allottedOf(step.reading, fact.quantity);
  const allotted = standard && clock.minutesOf(standard, begin);
  return {
    fact,
    step,
    work,
    startStated: startedAt !== null,
    wait: startedAt === null ? null : clock.between(openedAt, startedAt, paused),
    late: standard && clock.late(begin, standard, end.at, paused),
    ratio: work === null || allotted === null ? null : work / allotted,
    entryDelay: clock.between(end.at, end.enteredAt),
  };
}

/** The SOP version in force at the end of the case says how long it may take. */
export const shapeInForce = ({ sops }: CaseFacts): SopShape => sops.at(-1) ?? sops[0];

/** @returns whether the step that a case was at in this moment had used up its time; null likewise. */
export function stepLate(facts: CaseFacts, moment: number, clock: WorkingClock): boolean | null {
  const here = facts.rounds.findLast(
    ({ openedAt, end }) => openedAt <= moment && (end === null || end.at > moment),
  );
  const step = here && facts.sops[here.sop]?.steps.find(({ id }) => id === here.stepId);
  const standard = here && step ? allottedOf(step.reading, here.quantity) : null;
  if (!here || standard === null) return null;
  const begin = here.startedAt ?? here.openedAt;
  return clock.late(begin, standard, moment, stretchesAt(facts.pauses, moment));
}

/** @returns whether a case that ran until `moment` had used up its time; null if unknown or not counted. */
export function wholeLate(facts: CaseFacts, moment: number, clock: WorkingClock): boolean | null {
  const { whole } = shapeInForce(facts);
  const paused = stretchesAt(facts.pauses, moment);
  return whole && clock.late(facts.openedAt, whole, moment, paused);
}
