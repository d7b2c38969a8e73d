/** A way through any SOP, planned from its data: no test needs to know its steps by name. */
import { indexOfStep, isReturn } from "../../src/core/sop/graph.ts";
import type { Outcome, Sop, Step, Target } from "../../src/core/sop/schema.ts";

/** One visit of a step, and what is chosen there. */
export interface Visit {
  step: Step;
  actor: Sop["actors"][number];
  outcome: Outcome;
  /** True when the outcome sends the work back. */
  back: boolean;
  /** How many times the step is visited by then. */
  round: number;
}

/** The steps from which the end can be reached without going back. */
function stepsBefore(sop: Sop, end: string): Set<string> {
  const found = new Set<string>();
  const leads = ({ target }: Outcome) =>
    "end" in target ? target.end === end : found.has(target.step);
  for (const step of sop.steps.toReversed()) if (step.outcomes.some(leads)) found.add(step.id);
  return found;
}

/**
 * @returns the visits from the first step to the end: once over each way back that is met, else
 * always on to the nearest later step from which that end can be reached.
 */
export function tour(sop: Sop, end: string): Visit[] {
  const before = stepsBefore(sop, end);
  const place = (target: Target) =>
    "step" in target ? indexOfStep(sop, target.step) : sop.steps.length;
  const visits: Visit[] = [];
  let step = sop.steps[0];
  while (step) {
    const here = step;
    const isTaken = (outcome: Outcome) => visits.some((visit) => visit.outcome === outcome);
    const onwards = here.outcomes
      .filter(({ target }) => ("end" in target ? target.end === end : before.has(target.step)))
      .filter(({ target }) => !isReturn(sop, here, target))
      .toSorted((a, b) => place(a.target) - place(b.target));
    const outcome =
      here.outcomes.find((one) => isReturn(sop, here, one.target) && !isTaken(one)) ?? onwards[0];
    const actor = sop.actors.find(({ id }) => id === here.actor);
    if (!outcome || !actor) throw new Error(`no way on from ${here.id} to ${end}`);
    const round = visits.filter((visit) => visit.step === here).length + 1;
    visits.push({ step: here, actor, outcome, back: isReturn(sop, here, outcome.target), round });
    step = sop.steps[place(outcome.target)];
  }
  return visits;
}
