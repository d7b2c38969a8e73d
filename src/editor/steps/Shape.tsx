import { NARROW_SIZES } from "../../core/chart/sizes.ts";
import { shapePath } from "../../core/chart/svg.ts";
import type { StepSymbol } from "../../core/sop/symbol.ts";

interface ShapeProps {
  symbol: StepSymbol;
  label?: string;
}

/** The official shape, with its row's number in it. */
export const Shape = ({ symbol, label }: ShapeProps) => (
  <svg class="s-symbol" viewBox="-22 -16 44 32" aria-hidden="true">
    <path d={shapePath(symbol, NARROW_SIZES)} />
    {label && <text y="4.5">{label}</text>}
  </svg>
);
