/** As much of an SOP as its chart can show while it is being written. */
import type { Outcome, Sop, Step } from "../sop/schema.ts";
import { blankDraft } from "./blank.ts";
import { sopOf } from "./to-sop.ts";

/** Everything around a table of which nothing is written. */
const BARE = sopOf(blankDraft(), "1970-01-01");

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

/**
 * @param sop a draft read as a definition.
 * @returns what its symbols and its chart hang on: the words in the cells are left out, so that typing there
 * leaves it as it was.
 */
export function planOf(sop: Sop): Sop {
  const { actors, steps, starts, ends, chart } = sop;
  return { ...BARE, actors, starts, ends, chart, steps: steps.map(bare) };
}

const bare = (step: Step): Step => ({
  ...step,
  ...{ short: null, activity: "", narrative: "", requirements: null, duration: null },
  ...{ output: null, remarks: null, refersTo: [] },
});

/** What leads to a row that is not drawn leads nowhere that is. */
const waysOf = (step: Step, there: ReadonlySet<string>): Outcome[] =>
  step.outcomes.map((outcome) =>
    "step" in outcome.target && !there.has(outcome.target.step)
      ? { ...outcome, target: { end: `?${outcome.id}` } }
      : outcome,
  );
