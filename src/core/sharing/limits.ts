/**
 * What a member's roles leave to others. One rule for both ends: what it says at the writer's screen cannot be
 * done there, and what came all the same is named at every reader's. It never touches the line (`line.ts`).
 */
import type { CaseEvent, RecordedEvent, RoundRef } from "../case/events.ts";
import { evolve } from "../case/evolve.ts";
import { type CaseState, findRound, sopOf, stepOf, stepOfRound } from "../case/state.ts";
import { upcast } from "../case/upcast.ts";
import { type MemberList, mayAct, mayPerform, rolesThatMay } from "../office/members.ts";
import { performersOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { Voice } from "./line.ts";

/** What not everybody may do to a case as a whole. */
type CaseAct = "cancel" | "reopen" | "seal";

/** Whose something is: a step's, who perform it in that version of its SOP; an act's, who were given the right. */
export type Limit = { on: "step"; sop: Sop; step: Step } | { on: "case"; act: CaseAct };

const ACTS: Partial<Record<CaseEvent["type"], CaseAct>> = {
  CaseCancelled: "cancel",
  CaseReopened: "reopen",
  CaseSealed: "seal",
};

/** What is recorded of a step by whoever does it. Notes and papers are for everybody. */
const OF_STEP: readonly CaseEvent["type"][] = [
  "StepStarted",
  "StepQuantified",
  "StepCompleted",
  "StepReturned",
  "StepPassedOver",
  "RequirementTicked",
  "RequirementUnticked",
  "RequirementWaived",
  "EntryCorrected",
];

/** The limit of an act on the case as it was before it; null for what everybody may do. */
export function limitOf(before: CaseState, event: CaseEvent): Limit | null {
  const act = ACTS[event.type];
  if (act !== undefined) return { on: "case", act };
  return OF_STEP.includes(event.type) && "stepId" in event && "round" in event
    ? stepLimit(before, event as RoundRef)
    : null;
}

/** The limit of a visit of a step; null when the case has no such step. */
export function stepLimit(state: CaseState, ref: RoundRef): Limit | null {
  const round = findRound(state, ref);
  const sop = (round && state.sops[round.sop]) ?? sopOf(state);
  const step = round ? stepOfRound(state, round) : stepOf(sop, ref.stepId);
  return step === undefined ? null : { on: "step", sop, step };
}

/** @returns whether a member's roles reach so far. */
export const isWithin = (list: MemberList, member: string, limit: Limit): boolean =>
  limit.on === "step"
    ? mayPerform(list, member, limit.sop, limit.step)
    : mayAct(list, member, limit.act);

/** The roles that something is left to, by the names that SOP and office give them. */
export function rolesOf(list: MemberList, limit: Limit): string[] {
  if (limit.on === "case") return rolesThatMay(list, limit.act);
  const { sop, step } = limit;
  return performersOf(step).map(
    ({ actor }) => sop.actors.find(({ id }) => id === actor)?.name ?? actor,
  );
}

/** The names of those who may. */
export const holdersOf = (list: MemberList, limit: Limit): string[] =>
  list.members.filter(({ id }) => isWithin(list, id, limit)).map(({ name }) => name);

/** An act in the line by a member whose roles, as the list says them now, do not reach so far. */
export interface Outside {
  /** Number of the event in the log. */
  seq: number;
  limit: Limit;
  /** Who is said to have sent it first. */
  by: string;
}

/** Every such act, in the order of the line. `voices`: who sent each event. */
export function outsideRoles(
  { events, voices }: { events: readonly RecordedEvent[]; voices: readonly Voice[] },
  list: MemberList,
): Outside[] {
  const found: Outside[] = [];
  let state: CaseState | null = null;
  for (const recorded of events) {
    const voice = voices[recorded.seq];
    const limit: Limit | null = state && limitOf(state, upcast(recorded));
    if (limit !== null && voice !== undefined) {
      const by = voice.relayed ?? voice.by;
      if (!isWithin(list, by, limit)) found.push({ seq: recorded.seq, limit, by });
    }
    state = evolve(state, recorded);
  }
  return found;
}
