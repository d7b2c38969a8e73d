/**
 * Whether a case can be walked by an SOP snapshot from a file. The site checks its own SOPs far more
 * closely; a file may hold any, and must at least lead somewhere at each step.
 */
import { requirementsOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";

/** True when ids are unique and every outcome leads to a step or an end that is there. */
export function isWalkable(sop: Sop): boolean {
  const steps = new Set(sop.steps.map(({ id }) => id));
  const ends = new Set(sop.ends.map(({ id }) => id));
  const leads = ({ outcomes }: Step) =>
    outcomes.every(({ target }) =>
      "step" in target ? steps.has(target.step) : ends.has(target.end),
    );
  return (
    unique(sop.steps) &&
    unique(sop.ends) &&
    unique(sop.signOff) &&
    sop.steps.every(
      (step) => leads(step) && unique(step.outcomes) && unique([...requirementsOf(step)]),
    )
  );
}

function unique(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}
