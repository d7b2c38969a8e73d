import type { CaseView } from "../../core/case/view/view.ts";
import type { ChartLayout, Connector } from "../../core/chart/grid.ts";

/** The arrows of the chart that the case has gone along, back ways included. */
export function travelled(view: CaseView, layout: ChartLayout): Set<Connector> {
  const rowOf = (stepId: string) => layout.rows.findIndex((row) => row.stepId === stepId);
  const walks = view.rounds.map(({ stepId }, n) => {
    const next = view.rounds[n + 1];
    return { from: rowOf(stepId), to: next ? rowOf(next.stepId) : -1 };
  });
  const last = view.rounds.at(-1);
  const ended = view.endLabel !== null && last ? rowOf(last.stepId) : -1;
  const isTaken = ({ from, to }: Connector) => {
    if (from.part === "start") return walks.some((walk) => walk.from === from.row);
    if (to.part === "end") {
      return from.row === ended && (to.label === null || to.label === view.endLabel);
    }
    return walks.some((walk) => walk.from === from.row && walk.to === to.row);
  };
  return new Set(layout.connectors.filter(isTaken));
}
