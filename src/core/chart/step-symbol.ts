/** Which official symbol a step is, and how large it is as the step's mark. */
import { isDecision, startsOf } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { HalfSize, SymbolName } from "./symbols.ts";

/** In CSS pixels: a step's mark in lists and headings, with a number inside. */
export const MARK_SIZES: Record<Exclude<SymbolName, "pentagon">, HalfSize> = {
  capsule: { w: 19, h: 11 },
  box: { w: 17, h: 12 },
  diamond: { w: 20, h: 15 },
};

export type StepSymbol = keyof typeof MARK_SIZES;

/** @returns true where the flow may begin with this step. */
export const isStart = (sop: Sop, step: Step): boolean =>
  startsOf(sop).some((start) => start.step.id === step.id);

/** @returns true where the flow is over after this step, whatever its outcome. */
const isLast = (step: Step): boolean =>
  !isDecision(step) && step.outcomes.every(({ target }) => "end" in target);

/**
 * The first and the last activity are the capsule (PermenPAN-RB 35/2012, and nearly every published
 * chart), unless the SOP's own chart has capsules beside them. A choice is a diamond wherever it stands:
 * a capsule could not say which way is which.
 */
export function symbolOf(sop: Sop, step: Step): StepSymbol {
  if (isDecision(step)) return "diamond";
  if (sop.chart.separateCapsules) return "box";
  return isStart(sop, step) || isLast(step) ? "capsule" : "box";
}
