import type { StepState } from "../../core/case/view/progress.ts";

export type ShapeKind = "box" | "diamond";

interface StepShapeProps {
  kind: ShapeKind;
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
    <svg class={`k-shape k-shape-${state}`} viewBox="0 0 40 32" aria-hidden="true">
      {kind === "diamond" ? (
        <path d="M20 1.5 38.5 16 20 30.5 1.5 16Z" />
      ) : (
        <rect x="3" y="4" width="34" height="24" rx="2" />
      )}
      <text x="20" y="21">
        {number}
      </text>
      {state === "returned" && <path class="k-shape-hook" d="M33 31h-9m3-3-3 3 3 3" />}
    </svg>
  );
}
