import { isDecision, successors } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import type { ChartRow, ChartShape, SymbolKind } from "./grid.ts";

/** Every shape of one row: all stand in the column of the step's actor, one below the other. */
export interface PlacedRow {
  row: ChartRow;
  step: ChartShape;
  start: ChartShape | null;
  /** The capsule of each end that the step leads to, by the end's id. */
  ends: Map<string, ChartShape>;
}

/** @returns the place of a step's own shape and of the capsules that belong to its row. */
export function placeRow(sop: Sop, step: Step, index: number): PlacedRow {
  const ends = successors(step).flatMap((target) => ("end" in target ? [target.end] : []));
  const above = index === 0 ? 1 : 0;
  const slots = above + 1 + ends.length;
  const column = sop.actors.findIndex(({ id }) => id === step.actor);
  const shape = (kind: SymbolKind, slot: number, label: string | null): ChartShape => ({
    kind,
    row: index,
    column,
    slot,
    centre: { x: column + 0.5, y: index + (slot + 0.5) / slots },
    label,
  });
  return {
    row: { stepId: step.id, slots },
    step: shape(isDecision(step) ? "decision" : "process", above, null),
    start: above === 1 ? shape("start", 0, null) : null,
    ends: new Map(
      ends.map((id, n) => {
        // Capsules are empty like every shape, unless the reader must tell one end from another.
        const name = sop.ends.find((end) => end.id === id)?.label ?? id;
        const label = sop.ends.length > 1 ? name : null;
        return [id, shape("end", above + 1 + n, label)];
      }),
    ),
  };
}
