import type { StepShape } from "../core/monitoring/shape.ts";

/** Number and activity of a step. */
export function StepName({ step }: { step: Pick<StepShape, "number" | "activity"> }) {
  return (
    <>
      <strong class="m-step-number">{step.number}</strong> {capitalised(step.activity)}
    </>
  );
}

/** The naskah begins some activities in lower case; a list of them reads better alike. */
const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase("id") + text.slice(1);
