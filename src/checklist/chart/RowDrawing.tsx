import type { StepState } from "../../core/case/view/step-states.ts";
import type { StepRow } from "../../core/case/view/view.ts";
import type { ChartDrawing, RowDrawing as Drawn } from "../../core/chart/draw.ts";
import type { ChartShape, Connector } from "../../core/chart/grid.ts";
import {
  distinctHeads,
  FAR,
  headOf,
  joinsPath,
  linesPath,
  placeOf,
  shapePath,
  typeOf,
} from "../../core/chart/svg.ts";
import { RETURN_HOOK } from "../../core/chart/symbols.ts";

interface RowDrawingProps {
  drawing: ChartDrawing;
  row: StepRow;
  own: Drawn;
  taken: ReadonlySet<Connector>;
}

/** One row of the chart in its lanes, with what the case has done of it. */
export function RowDrawing({ drawing, row, own, taken }: RowDrawingProps) {
  const { scale, width } = drawing;
  const joins = joinsPath(own, false);
  const assists = joinsPath(own, true);
  const heads = [false, true].flatMap((went) =>
    distinctHeads(own.heads.filter(({ connector }) => taken.has(connector) === went)).map(
      (head) => ({ head, went }),
    ),
  );
  return (
    <svg class="k-drawing" width={width} height="100%" aria-hidden="true">
      <Ways own={own} taken={taken} />
      {joins && <path class="k-way" d={joins} />}
      {assists && <path class="k-way k-way-assists" d={assists} />}
      {own.shapes.map(({ shape, ...at }) => (
        <g key={`${shape.slot}/${shape.column}`} transform={placeOf(at)}>
          <Shape shape={shape} row={row} path={shapePath(shape.symbol, scale.sizes)} />
        </g>
      ))}
      {heads.map(({ head, went }, n) => (
        <path
          key={n}
          class={went ? "k-way-head k-way-taken" : "k-way-head"}
          transform={placeOf(head)}
          d={headOf(head, scale.sizes)}
        />
      ))}
      {own.names.map((name, n) => {
        const { anchor, x, lines } = typeOf(name, scale.line);
        return (
          <text key={n} class="k-way-label" text-anchor={anchor}>
            {lines.map(({ text, y }) => (
              <tspan key={y} x={x} y={y}>
                {text}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}

/** Taken ways are drawn last: where they share a line with others, they are what is seen. */
function Ways({ own, taken }: Pick<RowDrawingProps, "own" | "taken">) {
  const path = (went: boolean) =>
    linesPath(
      own.lines.filter(({ connector }) => taken.has(connector) === went),
      own,
      FAR,
    );
  return (
    <>
      <path class="k-way" d={path(false)} />
      <path class="k-way k-way-taken" d={path(true)} />
    </>
  );
}

interface PassingProps {
  own: Drawn;
  /** The row above, through whose bottom the lines come. */
  width: number;
  taken: ReadonlySet<Connector>;
}

/** The lines that run down beside a step's words, to its drawing below them. */
export function PassingLines({ own, width, taken }: PassingProps) {
  const path = (went: boolean) =>
    own.above
      .filter(({ connectors }) => connectors.some((one) => taken.has(one)) === went)
      .map(({ x }) => `M${x} 0V${FAR}`)
      .join("");
  return (
    <svg class="k-drawing" width={width} height="100%" aria-hidden="true">
      <path class="k-way" d={path(false)} />
      <path class="k-way k-way-taken" d={path(true)} />
    </svg>
  );
}

function Shape({ shape, row, path }: { shape: ChartShape; row: StepRow; path: string }) {
  const isStep = shape.part === "step" || shape.part === "joined";
  const state: StepState = isStep ? row.state : "blocked";
  return (
    <g class={isStep ? `k-shape k-shape-${state}` : "k-shape k-shape-plain"}>
      <path d={path} />
      {isStep && <text y="4.5">{row.step.number}</text>}
      {state === "returned" && shape.part === "step" && (
        <path class="k-shape-hook" d={RETURN_HOOK} />
      )}
    </g>
  );
}
