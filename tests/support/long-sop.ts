import type { Sop } from "../../src/core/sop/schema.ts";

/** The same SOP three times over, one after the other. */
export function thrice(sop: Sop): Sop {
  const steps = [0, 1, 2].flatMap((k) =>
    sop.steps.map((step) => ({
      ...step,
      id: `${step.id}-${k}`,
      number: step.number + 9 * k,
      outcomes: step.outcomes.map((outcome) => {
        if ("step" in outcome.target)
          return { ...outcome, target: { step: `${outcome.target.step}-${k}` } };
        return k === 2 ? outcome : { ...outcome, target: { step: `${sop.steps[0]?.id}-${k + 1}` } };
      }),
    })),
  );
  return { ...sop, steps };
}
