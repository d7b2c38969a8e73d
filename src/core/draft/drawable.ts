/** As much of an SOP as its chart can show while it is being written. */
import type { Outcome, Sop, Step } from "../sop/schema.ts";

/**
 * @param sop a draft read as a definition.
 * @returns it with only the rows that have a performer; a way that leads to no row and no end is left out,
 * and a decision stays one by the ways it is to have.
 */
export function drawableOf(sop: Sop): Sop {
  const actors = new Set(sop.actors.map(({ id }) => id));
  const steps = sop.steps.filter(({ actor }) => actors.has(actor));
  const there = new Set(steps.map(({ id }) => id));
  return { ...sop, steps: steps.map((step) => ({ ...step, outcomes: waysOf(step, there) })) };
}

/** What leads to a row that is not drawn leads nowhere that is. */
const waysOf = (step: Step, there: ReadonlySet<string>): Outcome[] =>
  step.outcomes.map((outcome) =>
    "step" in outcome.target && !there.has(outcome.target.step)
      ? { ...outcome, target: { end: `?${outcome.id}` } }
      : outcome,
  );
