/** Every way that a case can go in an SOP: the choices to try, and how to come to each. */
import { startsOf } from "../sop/graph.ts";
import type { Outcome, Sop, Step } from "../sop/schema.ts";

/** One outcome of one step. */
export interface Way {
  step: Step;
  outcome: Outcome;
  /** One name per way of an SOP. */
  key: string;
}

export const wayKey = (step: string, outcome: string): string => `${step}/${outcome}`;

/** @returns every way of an SOP, in the order of its rows. */
export const waysOf = ({ steps }: Sop): Way[] =>
  steps.flatMap((step) =>
    step.outcomes.map((outcome) => ({ step, outcome, key: wayKey(step.id, outcome.id) })),
  );

/** Outcomes to be chosen one after the other, from a step on. */
export type Route = readonly string[];

/** @returns the fewest choices that lead from any of these steps to a place; null where nothing leads there. */
function shortest(
  { steps }: Sop,
  from: readonly string[],
  isThere: (step: Step, outcome: Outcome | null) => boolean,
): { start: string; route: Route } | null {
  const reached = new Set(from);
  const open = from.map((start) => ({ start, at: start, route: [] as Route }));
  for (const { start, at, route } of open) {
    const step = steps.find(({ id }) => id === at);
    if (step === undefined) continue;
    if (isThere(step, null)) return { start, route };
    for (const outcome of step.outcomes) {
      const longer = [...route, outcome.id];
      if (isThere(step, outcome)) return { start, route: longer };
      const { target } = outcome;
      if (!("step" in target) || reached.has(target.step)) continue;
      reached.add(target.step);
      open.push({ start, at: target.step, route: longer });
    }
  }
  return null;
}

/** @returns where to begin and what to choose to come before a step; null where no case can come there. */
export const routeTo = (sop: Sop, step: string) =>
  shortest(
    sop,
    startsOf(sop).map((start) => start.step.id),
    (one, outcome) => outcome === null && one.id === step,
  );

/** @returns what to choose from a step on to come to an end; null where none can be reached. */
export const routeToEnd = (sop: Sop, step: string): Route | null =>
  shortest(sop, [step], (_, outcome) => outcome !== null && "end" in outcome.target)?.route ?? null;
