/**
 * An SOP tried on a case that nobody keeps. What an act means is said by the checklist's own rules; here
 * everything that a form would ask is taken as given, so that only the ways are tried.
 */
import type { Command } from "../case/commands.ts";
import { perform } from "../case/perform.ts";
import type { Refusal } from "../case/refusals.ts";
import { isReturn, outcomeOf } from "../case/route.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "../case/state.ts";
import { requirementsOf, signersOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import { type Route, routeTo, routeToEnd, type Way, wayKey } from "./ways.ts";

/** What everything in a trial case is called. */
const NAME = "Percobaan";

export type Tried = { ok: true; state: CaseState } | { ok: false; refusal: Refusal };

const times = (now: number) => ({ occurredAt: now, recordedAt: now });

/** @returns a trial case at one of the SOP's starts. @param now epoch ms. */
export function beginTrial(sop: Sop, startAt: string, now: number): Tried {
  const named = { caseId: "percobaan", number: NAME, subject: NAME, applicant: NAME };
  return perform(null, { type: "open", ...named, sop, startAt, ...times(now) });
}

/**
 * @returns the case with its step in hand ended by this outcome: forward with everything that the step
 * asks for, or sent back.
 */
export function goOn(state: CaseState, outcomeId: string, now: number): Tried {
  let reached: Tried = { ok: true, state };
  for (const command of commandsFor(state, outcomeId, now)) {
    reached = perform(reached.state, command);
    if (!reached.ok) return reached;
  }
  return reached;
}

function commandsFor(state: CaseState, outcomeId: string, now: number): Command[] {
  const sop = sopOf(state);
  const round = currentRound(state);
  const step = stepOf(sop, round?.stepId ?? "");
  if (round === null || step === undefined) return [];
  const outcome = outcomeOf(sop, step.id, outcomeId);
  const ref = { stepId: step.id, round: round.round };
  const ending = { ...ref, outcomeId, ...entriesOf(sop, step), ...times(now) };
  if (outcome !== undefined && isReturn(state, step.id, outcome)) {
    return [{ type: "sendBack", reason: NAME, ...ending }];
  }
  const ticks = requirementsOf(step).map(
    ({ id }): Command => ({ type: "tick", requirementId: id, ...ref, ...times(now) }),
  );
  return [...ticks, { type: "complete", ...ending }];
}

/** What the form of a step asks for. */
function entriesOf(sop: Sop, step: Step) {
  const person = (actor: string) => ({
    name: NAME,
    nip: null,
    position: sop.actors.find(({ id }) => id === actor)?.name ?? NAME,
  });
  const initials = { kind: "paper" } as const;
  return {
    performer: person(step.actor),
    participants: signersOf(sop, step).map(({ id }) => ({
      actor: id,
      person: person(id),
      initials,
    })),
    document: step.output?.document ? { number: null, date: null } : null,
    note: null,
    initials,
    startedAt: null,
  };
}

/** A walk along one way: the ways that it went, and why it went no further, if it did not. */
export interface Walk {
  went: string[];
  /** Null where no case can come to the way. */
  state: CaseState | null;
  stopped: Refusal | "unreached" | "endless" | null;
}

/**
 * @returns a new case walked by the fewest choices to a step, ready for what is to be tried there.
 */
export function walkTo(sop: Sop, step: string, now: number): Walk {
  const found = routeTo(sop, step);
  if (found === null) return { went: [], state: null, stopped: "unreached" };
  const begun = beginTrial(sop, found.start, now);
  if (!begun.ok) return { went: [], state: null, stopped: begun.refusal };
  return along(begun.state, found.route, now);
}

/** @returns a new case walked to a way, along it, and from there to an end. */
export function walkThrough(sop: Sop, { step, outcome }: Way, now: number): Walk {
  const before = walkTo(sop, step.id, now);
  if (before.stopped !== null || before.state === null) return before;
  const rest = "step" in outcome.target ? routeToEnd(sop, outcome.target.step) : [];
  const after = along(before.state, [outcome.id, ...(rest ?? [])], now);
  const went = [...before.went, ...after.went];
  return { ...after, went, stopped: after.stopped ?? (rest === null ? "endless" : null) };
}

function along(state: CaseState, route: Route, now: number): Walk {
  const went: string[] = [];
  let at = state;
  for (const outcome of route) {
    const key = wayKey(currentRound(at)?.stepId ?? "", outcome);
    const next = goOn(at, outcome, now);
    if (!next.ok) return { went, state: at, stopped: next.refusal };
    went.push(key);
    at = next.state;
  }
  return { went, state: at, stopped: null };
}
