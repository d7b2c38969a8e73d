/**
 * What the list of cases shows and searches: small, plain, rebuilt from the log at any time. It holds
 * no due times: those follow from the calendar of the day it is shown (`summaryClocks`).
 */
import type { WorkCalendar } from "../../calendar/calendar.ts";
import { type Clock, clockAt, dueOf } from "../../calendar/clock.ts";
import type { Duration } from "../../calendar/duration.ts";
import { type Pause, pausedAt, stretchesAt } from "../../calendar/pauses.ts";
import { readDuration } from "../../sop/duration/read.ts";
import { allottedOf } from "../../sop/duration/reading.ts";
import type { Sop } from "../../sop/schema.ts";
import { symbolOf } from "../../sop/symbol.ts";
import { nipTyped } from "../../text/nip.ts";
import type { Person } from "../events.ts";
import { type CaseState, type CaseStatus, currentRound, sopOf, stepOf } from "../state.ts";
import { endOf, wholeOf } from "./clocks.ts";
import { stepStates } from "./step-states.ts";

/** A part in the work as its SOP calls it: the head of its column, and the name for little room. */
export interface Role {
  name: string;
  short: string;
}

/** How far a case is: of each step in turn the first letter of its symbol, and of its state. */
interface Progress {
  symbols: string;
  states: string;
}

export interface CaseSummary {
  caseId: string;
  number: string;
  subject: string;
  applicant: string;
  status: CaseStatus;
  sopId: string;
  sopName: string;
  sopVersion: string;
  openedAt: number;
  /** Epoch ms of the end of the route or the cancelling; null while running. */
  endedAt: number | null;
  /** Epoch ms of the newest entry: what "terakhir diubah" shows. */
  changedAt: number;
  /** Events in the log. */
  length: number;
  /** The allotted time of the whole; null when the SOP sets none that can be counted. */
  whole: Duration | null;
  current: {
    stepId: string;
    number: number;
    activity: string;
    actor: string;
    round: number;
    /** Here because work was sent back. */
    returned: boolean;
    /** Start of the step's clock (epoch ms) and its Waktu as written. */
    since: number;
    duration: string | null;
    /** How many things a rate is counted for; null until stated. */
    quantity: number | null;
    /** Who is to do it: assigned, else who was handed the case; null when nobody was named. */
    person: Person | null;
    /** That person was named for this very step. */
    assigned: boolean;
  } | null;
  /** Whose turn it is: who does the current step, or who signs off; nobody once the case is closed. */
  turn: Role[];
  progress: Progress;
  /** What of its time does not count, and why. */
  pauses: (Pause & { reason: string })[];
  returns: number;
  /** Names and NIPs of everyone who ended a step, once each: for the search. */
  performers: string[];
}

/** The list entry of a case. */
export function summarise(state: CaseState): CaseSummary {
  const sop = sopOf(state);
  const performers = state.rounds.flatMap(({ end }) =>
    end === null || end.how === "left"
      ? []
      : [end.performer.name, nipTyped(end.performer.nip ?? "")].filter(Boolean),
  );
  return {
    caseId: state.caseId,
    number: state.number,
    subject: state.subject,
    applicant: state.applicant,
    status: state.status,
    sopId: sop.id,
    sopName: sop.identity.name,
    sopVersion: sop.version,
    openedAt: state.openedAt,
    endedAt: endOf(state),
    changedAt: state.last.recordedAt,
    length: state.last.seq + 1,
    whole: wholeOf(sop),
    current: currentOf(state),
    turn: turnOf(state),
    progress: progressOf(state),
    pauses: state.pauses.map(({ from, to, reason }) => ({ from, to, reason })),
    returns: state.rounds.filter((round) => round.end?.how === "returned").length,
    performers: [...new Set(performers)],
  };
}

function currentOf(state: CaseState): CaseSummary["current"] {
  const round = state.status === "running" ? currentRound(state) : null;
  const sop = sopOf(state);
  const step = round === null ? undefined : stepOf(sop, round.stepId);
  if (round === null || step === undefined) return null;
  const assigned = state.assigned.find((entry) => entry.stepId === step.id)?.performer;
  return {
    stepId: step.id,
    number: step.number,
    activity: step.activity,
    actor: sop.actors.find((actor) => actor.id === step.actor)?.short ?? step.actor,
    round: round.round,
    returned: round.cause === "returned",
    since: round.startedAt ?? round.openedAt,
    duration: step.duration,
    quantity: round.quantity,
    person: assigned ?? state.holder,
    assigned: assigned !== undefined,
  };
}

function turnOf(state: CaseState): Role[] {
  const sop = sopOf(state);
  const round = state.status === "running" ? currentRound(state) : null;
  const signers = state.status === "finished" ? sop.signOff.map(({ actor }) => actor) : [];
  const doer = round && stepOf(sop, round.stepId)?.actor;
  const ids = doer ? [doer] : [...new Set(signers)];
  return ids.map((id) => roleOf(sop, id));
}

function roleOf(sop: Sop, id: string): Role {
  const { name, short } = sop.actors.find((actor) => actor.id === id) ?? { name: id, short: id };
  return { name, short };
}

function progressOf(state: CaseState): Progress {
  const sop = sopOf(state);
  const states = stepStates(state);
  return {
    symbols: sop.steps.map((step) => symbolOf(sop, step).charAt(0)).join(""),
    states: sop.steps.map(({ id }) => (states.get(id) ?? "blocked").charAt(0)).join(""),
  };
}

/** How a list entry stands: what searching and sorting ten thousand of them asks for. */
export interface Standing {
  /** Epoch ms when the first of what runs is due, its step or its case; null when none does or it is unknown. */
  due: number | null;
  /** It runs, and the time of its step is used up. */
  stepLate: boolean;
  /** It runs, and the time of the whole is used up. */
  caseLate: boolean;
  /** Either of them. */
  late: boolean;
  /** It runs, and its time stands still: why. Else null. */
  paused: string | null;
}

const STILL: Standing = { due: null, stepLate: false, caseLate: false, late: false, paused: null };

/** The standing of a list entry at `now` (epoch ms), in agreement with its clocks. */
export function standingOf(summary: CaseSummary, now: number, calendar: WorkCalendar): Standing {
  const { status, openedAt, current, pauses } = summary;
  if (status !== "running") return STILL;
  const stretches = stretchesAt(pauses, now);
  const whole = summary.whole && dueOf(calendar, openedAt, summary.whole, stretches);
  const allotted = current && allottedNow(current);
  const step = allotted && dueOf(calendar, current.since, allotted, stretches);
  const stepLate = step?.known === true && now > step.value;
  const caseLate = whole?.known === true && now > whole.value;
  const pause = pausedAt(pauses, now);
  const dues = [step, whole].flatMap((due) => (due?.known ? [due.value] : []));
  // What stands still for nobody knows how long is due on no day that could be named.
  const named = pause?.to === null ? dues.filter((due) => now > due) : dues;
  const due = named.length > 0 ? Math.min(...named) : null;
  const paused = pause?.reason ?? null;
  return { due, stepLate, caseLate, late: stepLate || caseLate, paused };
}

/** Both clocks of a list entry at `now` (epoch ms), while it runs; null where there is none to run. */
export function summaryClocks(
  summary: CaseSummary,
  now: number,
  calendar: WorkCalendar,
): { case: Clock | null; step: Clock | null } {
  const { status, openedAt, whole, current, pauses } = summary;
  if (status !== "running") return { case: null, step: null };
  const allotted = current && allottedNow(current);
  return {
    case: whole && clockAt(calendar, openedAt, whole, null, now, pauses),
    step: allotted && clockAt(calendar, current.since, allotted, null, now, pauses),
  };
}

const allottedNow = ({ duration, quantity }: NonNullable<CaseSummary["current"]>) =>
  allottedOf(readDuration(duration), quantity);
