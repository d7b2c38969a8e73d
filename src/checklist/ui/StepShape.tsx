import type { StepState } from "../../core/case/view/step-states.ts";
import { MARK_SIZES } from "../../core/chart/step-symbol.ts";
import { RETURN_HOOK, symbolPath } from "../../core/chart/symbols.ts";
import type { StepSymbol } from "../../core/sop/symbol.ts";

interface StepShapeProps {
  kind: StepSymbol;
  state: StepState;
  number: number;
}

/**
 * The step's own symbol from the official chart with its number inside. Done is filled, current is
 * outlined heavy, not yet is thin, sent back carries a hook. The words stand beside it, so it is
 * hidden from screen readers.
 */
export function StepShape({ kind, state, number }: StepShapeProps) {
  return (
    <svg class={`k-shape k-shape-${state}`} viewBox="-20 -16 40 32" aria-hidden="true">
      <path d={symbolPath(kind, MARK_SIZES[kind])} />
      <text y="5">{number}</text>
      {state === "returned" && <path class="k-shape-hook" d={RETURN_HOOK} />}
    </svg>
  );
}
