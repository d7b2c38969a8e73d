import type { ComponentChildren } from "preact";
import type { StepState } from "../../core/case/view/step-states.ts";
import type { StepRow } from "../../core/case/view/view.ts";
import type { ChartLayout, ChartShape, Connector, Point } from "../../core/chart/grid.ts";
import { rowDrawing } from "../../core/chart/pieces.ts";
import { MARK_SIZES } from "../../core/chart/sizes.ts";
import { headPath, RETURN_HOOK, SYMBOL_OF, symbolPath } from "../../core/chart/symbols.ts";

interface RowDrawingProps {
  layout: ChartLayout;
  row: number;
  steps: readonly StepRow[];
  taken: ReadonlySet<Connector>;
}

const HEAD = headPath(MARK_SIZES.head);
const percent = (part: number) => `${Math.round(part * 10_000) / 100}%`;

/**
 * One row of the chart over its actor cells: lines in percent, so that they meet those of the next
 * row at any height; shapes of fixed size around such points.
 */
export function RowDrawing({ layout, row, steps, taken }: RowDrawingProps) {
  const { pieces, shapes, arrivals, departures } = rowDrawing(layout, row);
  const x = (point: Point) => percent(point.x / layout.columns);
  const y = (point: Point) => percent(point.y - row);
  const ofStep = (shape: ChartShape) =>
    shape.kind === "process" || shape.kind === "decision" ? steps[shape.row] : undefined;
  const way = (connector: Connector) => (taken.has(connector) ? "k-way k-way-taken" : "k-way");
  // Taken ways are drawn last: where they share a line with others, they are what is seen.
  const inOrder = pieces.toSorted(
    (a, b) => Number(taken.has(a.connector)) - Number(taken.has(b.connector)),
  );
  return (
    <svg class="k-drawing" width={`${layout.columns * 100}%`} height="100%" aria-hidden="true">
      {inOrder.map(({ connector, from, to }, n) => (
        <line
          key={n}
          class={way(connector)}
          x1={x(from)}
          y1={percent(from.y)}
          x2={x(to)}
          y2={percent(to.y)}
        />
      ))}
      {shapes.map((shape) => (
        <At key={shape.slot} x={x(shape.centre)} y={y(shape.centre)}>
          <Shape shape={shape} of={ofStep(shape)} />
        </At>
      ))}
      {arrivals.map((connector, n) => (
        <At key={n} x={x(connector.to.centre)} y={y(connector.to.centre)}>
          <path
            class={`${way(connector)} k-way-head`}
            transform={`translate(0 ${-MARK_SIZES[SYMBOL_OF[connector.to.kind]].h})`}
            d={HEAD}
          />
        </At>
      ))}
      {departures.map(({ label, from, port }, n) => {
        if (label === null) return null;
        const side = port === "left" ? -1 : 1;
        return (
          <At key={n} x={x(from.centre)} y={y(from.centre)}>
            <text
              class="k-way-label"
              x={port === "bottom" ? 5 : side * 26}
              y={port === "bottom" ? 27 : -5}
              text-anchor={side === -1 ? "end" : "start"}
            >
              {label}
            </text>
          </At>
        );
      })}
    </svg>
  );
}

/** Things of fixed size around a point of the grid. */
function At({ x, y, children }: { x: string; y: string; children: ComponentChildren }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

function Shape({ shape, of }: { shape: ChartShape; of: StepRow | undefined }) {
  const state: StepState = of?.state ?? "blocked";
  const symbol = SYMBOL_OF[shape.kind];
  return (
    <g class={of ? `k-shape k-shape-${state}` : "k-shape k-shape-plain"}>
      <path d={symbolPath(symbol, MARK_SIZES[symbol])} />
      {of && <text y="5">{of.step.number}</text>}
      {state === "returned" && <path class="k-shape-hook" d={RETURN_HOOK} />}
    </g>
  );
}
