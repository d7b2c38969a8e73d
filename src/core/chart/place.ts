import { isEnd, leavingActor, performersOf, successors } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";
import { isStart, symbolOf } from "../sop/symbol.ts";
import type { ChartShape, Join, ShapePart } from "./grid.ts";
import type { SymbolName } from "./symbols.ts";

/** Every shape of one row. */
export interface PlacedRow {
  stepId: string;
  slots: number;
  main: number;
  /** Where arrows come in, and where they leave: two symbols where several perform in turn. */
  enter: ChartShape;
  leave: ChartShape;
  shapes: ChartShape[];
  joins: Join[];
  /** The capsule of each end that the step leads to, by the end's id. */
  ends: Map<string, ChartShape>;
  hasStart: boolean;
}

interface Performer {
  column: number;
  assists: boolean;
}

const columnOf = (sop: Sop, actor: string) => sop.actors.findIndex(({ id }) => id === actor);

/** Who works at a step, who leads it first, each column once. */
const columnsOf = (sop: Sop, step: Step): Performer[] =>
  performersOf(step)
    .map(({ actor, part }) => ({ column: columnOf(sop, actor), assists: part === "assists" }))
    .filter(({ column }, n, all) => all.findIndex((one) => one.column === column) === n);

/** Lines between neighbours; beyond everyone who does more than assist they are drawn in dashes. */
function joinsOf(row: number, performers: Performer[]): Join[] {
  const flow = performers.flatMap(({ column, assists }) => (assists ? [] : [column]));
  const [first, last] = [Math.min(...flow), Math.max(...flow)];
  const columns = performers.map(({ column }) => column).toSorted((a, b) => a - b);
  return columns.slice(1).map((to, n) => {
    const from = columns[n] ?? to;
    return { row, from, to, assists: from >= last || to <= first };
  });
}

/** @returns the places of a step's symbols and of the capsules that belong to its row. */
export function placeRow(sop: Sop, step: Step, index: number): PlacedRow {
  const symbol = symbolOf(sop, step);
  const hasStart = isStart(sop, step) && symbol !== "capsule";
  const main = hasStart ? 1 : 0;
  const performers = columnsOf(sop, step);
  const [lead] = performers;
  const leaving = columnOf(sop, leavingActor(step));
  const shape = (
    part: ShapePart,
    column: number,
    slot: number,
    own: SymbolName,
    label: string | null = null,
  ): ChartShape => ({ part, symbol: own, row: index, column, slot, label });
  const shapes = performers.map(({ column }) => {
    const leaves = column === leaving;
    const own = symbol === "diamond" && !leaves ? "box" : symbol;
    return shape(leaves ? "step" : "joined", column, main, own);
  });
  const at = (column: number) =>
    shapes.find((one) => one.column === column) ?? shape("step", column, main, symbol);
  const endIds =
    symbol === "capsule" && step.outcomes.every(({ target }) => "end" in target)
      ? []
      : successors(step).flatMap((target) => (isEnd(sop, target) ? [target.end] : []));
  const ends = endIds.map((id, n): [string, ChartShape] => {
    const name = sop.ends.find((end) => end.id === id)?.label ?? id;
    const label = sop.ends.length > 1 ? name : null;
    return [id, shape("end", leaving, main + 1 + n, "capsule", label)];
  });
  const enter = at(lead?.column ?? 0);
  return {
    stepId: step.id,
    slots: main + 1 + ends.length,
    main,
    enter,
    leave: at(leaving),
    shapes: [
      ...(hasStart ? [shape("start", enter.column, 0, "capsule")] : []),
      ...shapes,
      ...ends.map(([, end]) => end),
    ],
    joins: joinsOf(index, performers),
    ends: new Map(ends),
    hasStart,
  };
}
