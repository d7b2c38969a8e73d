/** Which official symbol a step is drawn as. */
import { isDecision, isEnd, startsOf } from "./graph.ts";
import type { Sop, Step } from "./schema.ts";

export const SYMBOLS = ["capsule", "box", "diamond"] as const;
export type StepSymbol = (typeof SYMBOLS)[number];

/** @returns true where the flow may begin with this step. */
export const isStart = (sop: Sop, step: Step): boolean =>
  startsOf(sop).some((start) => start.step.id === step.id);

/** @returns true where the flow is over after this step, whatever its outcome. */
const isLast = (sop: Sop, step: Step): boolean =>
  !isDecision(step) && step.outcomes.every(({ target }) => isEnd(sop, target));

/**
 * The first and the last activity are the capsule (PermenPAN-RB 35/2012, and nearly every published
 * chart), unless the SOP's own chart has capsules beside them. A choice is a diamond wherever it stands:
 * a capsule could not say which way is which.
 */
export function symbolOf(sop: Sop, step: Step): StepSymbol {
  if (isDecision(step)) return "diamond";
  if (sop.chart.separateCapsules) return "box";
  return isStart(sop, step) || isLast(sop, step) ? "capsule" : "box";
}
