import { useMemo } from "preact/hooks";
import type { ChartDrawing, RowDrawing } from "../core/chart/draw.ts";
import { layoutChart } from "../core/chart/layout.ts";
import { narrowChart } from "../core/chart/rooms.ts";
import {
  distinctHeads,
  FAR,
  headOf,
  joinsPath,
  linesPath,
  placeOf,
  shapePath,
  typeOf,
} from "../core/chart/svg.ts";
import { drawableOf } from "../core/draft/drawable.ts";
import { breaksOf } from "../core/hyphens.ts";
import { softly } from "../core/soft-hyphens.ts";
import type { Sop } from "../core/sop/schema.ts";
import { usePlan } from "./use-plan.ts";

interface LiveChartProps {
  sop: Sop;
  /** The step in which the grid stands. */
  current: string | null;
}

/** The official chart of what is written so far, drawn by the site's own layout. */
export function LiveChart({ sop, current }: LiveChartProps) {
  const drawable = useMemo(() => drawableOf(sop), [sop]);
  const plan = usePlan(drawable);
  const drawing = useMemo(() => {
    if (plan.steps.length === 0) return null;
    return narrowChart(
      layoutChart(plan),
      plan.actors.map(({ short }) => short),
      breaksOf,
    );
  }, [plan]);
  const heads = useMemo(
    () => drawing && <Heads actors={plan.actors} drawing={drawing} />,
    [plan, drawing],
  );
  const left = sop.steps.length - plan.steps.length;
  if (drawing === null) {
    return <p class="ui-quiet">Bagan muncul setelah ada langkah yang bersimbol.</p>;
  }
  return (
    <>
      <div class="s-chart" aria-hidden="true" style={`--lanes:${drawing.width}px`}>
        {heads}
        {drawable.steps.map((step, n) => (
          <Lane
            key={step.id}
            text={step.short ?? step.activity}
            number={step.number}
            isOn={step.id === current}
            drawing={drawing}
            row={n}
          />
        ))}
      </div>
      {left > 0 && (
        <p class="ui-quiet">{left} langkah belum digambar: belum ada simbol pelaksananya.</p>
      )}
    </>
  );
}

interface LaneProps {
  text: string;
  number: number;
  isOn: boolean;
  drawing: ChartDrawing;
  row: number;
}

/** Drawn anew only where something in it has changed: a key changes one lane of many. */
function Lane({ text, number, isOn, drawing, row }: LaneProps) {
  const own = drawing.rows[row];
  const drawn = useMemo(
    () => <Row drawing={drawing} own={own} number={number} />,
    [drawing, own, number],
  );
  return useMemo(
    () => (
      <div class={isOn ? "s-lane s-lane-on" : "s-lane"} style={`--least:${own?.height ?? 0}px`}>
        <p>{softly(text, LONG)}</p>
        {drawn}
      </div>
    ),
    [text, isOn, own, drawn],
  );
}

function Heads({ actors, drawing }: { actors: Sop["actors"]; drawing: ChartDrawing }) {
  const widths = drawing.scale.columns.map(({ left, right }) => `${right - left}px`);
  return (
    <div class="s-lane-heads" style={`grid-template-columns:minmax(0,1fr) ${widths.join(" ")}`}>
      <span />
      {actors.map(({ id, short }) => (
        <span key={id}>{softly(short, LONG)}</span>
      ))}
    </div>
  );
}

/** Words of so many letters may be broken in a lane. */
const LONG = 7;

interface RowProps {
  drawing: ChartDrawing;
  own: RowDrawing | undefined;
  number: number;
}

function Row({ drawing, own, number }: RowProps) {
  if (own === undefined) return null;
  const { scale, width } = drawing;
  return (
    <svg class="s-drawing" aria-hidden="true" width={width}>
      <path class="s-line" d={linesPath(own.lines, own, FAR)} />
      <path class="s-line" d={joinsPath(own, false)} />
      <path class="s-line s-line-assists" d={joinsPath(own, true)} />
      {own.shapes.map(({ shape, ...at }) => (
        <g key={`${shape.slot}/${shape.column}`} class="s-shape" transform={placeOf(at)}>
          <path d={shapePath(shape.symbol, scale.sizes)} />
          {shape.part === "step" && <text y="4">{number}</text>}
        </g>
      ))}
      {distinctHeads(own.heads).map((head, n) => (
        <path key={n} class="s-arrow" transform={placeOf(head)} d={headOf(head, scale.sizes)} />
      ))}
      {own.names.map((name, n) => {
        const { anchor, x, lines } = typeOf(name, scale.line);
        return (
          <text key={n} class="s-exit-name" text-anchor={anchor}>
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
