import { sopOf } from "../../core/case/state.ts";
import type { StepRow } from "../../core/case/view/view.ts";
import type { ChartDrawing } from "../../core/chart/draw.ts";
import type { Connector } from "../../core/chart/grid.ts";
import { layoutChart } from "../../core/chart/layout.ts";
import { narrowChart } from "../../core/chart/rooms.ts";
import { breaksOf } from "../../core/hyphens.ts";
import { softly } from "../../core/soft-hyphens.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { STEP_WORDS } from "../../core/words/status.ts";
import { roundText } from "../../core/words/step.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Prose } from "../../ui/Prose.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { RouteInWords } from "./RouteInWords.tsx";
import { PassingLines, RowDrawing } from "./RowDrawing.tsx";
import { travelled } from "./travelled.ts";

/** Words of so many letters may be broken, by a hyphen, where the screen is narrow. */
const LONG = 7;

/**
 * The official chart with the case on it: where it stands, what is done, which way it took. Each step has
 * its words across the width, left of the lines that run down beside them, and its symbols below in lanes.
 */
export function Chart({ view }: ScreenProps) {
  const sop = sopOf(view.state);
  const layout = layoutChart(sop);
  const drawing = narrowChart(
    layout,
    sop.actors.map(({ short }) => short),
    breaksOf,
  );
  const taken = travelled(view, layout);
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text="Bagan alir kasus ini" />
      <p class="ui-quiet">
        Bentuk penuh: selesai. Garis tebal: sedang dikerjakan. Berkait: dikembalikan. Panah tebal:
        jalan yang sudah ditempuh.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe scrollable-region-focusable). */}
      <section class="k-chart-scroll" tabIndex={0} aria-label="Bagan alir">
        <div class="k-chart" style={`--lanes:${drawing.width}px`}>
          <LaneHeads sop={sop} drawing={drawing} />
          <ol>
            {view.steps.map((row, index) => (
              <ChartRow
                key={row.step.id}
                sop={sop}
                row={row}
                index={index}
                drawing={drawing}
                taken={taken}
              />
            ))}
          </ol>
        </div>
      </section>
      <RouteInWords view={view} />
    </section>
  );
}

/** Names over the lanes, for the eye: each step says its actor in words. */
function LaneHeads({ sop, drawing }: { sop: Sop; drawing: ChartDrawing }) {
  const widths = drawing.scale.columns.map(({ left, right }) => `${right - left}px`);
  return (
    <div
      class="k-chart-heads"
      aria-hidden="true"
      style={`grid-template-columns:minmax(0,1fr) ${widths.join(" ")}`}
    >
      <span>Kegiatan</span>
      {sop.actors.map(({ id, short }) => (
        <span key={id}>{softly(short, LONG)}</span>
      ))}
    </div>
  );
}

/** Each word in a box of its own: it goes to the next line whole, and is broken only where it is longer than one. */
const wholeWords = (text: string) =>
  text.split(" ").map((word) => [<span key={word}>{softly(word, LONG)}</span>, " "]);

interface ChartRowProps {
  sop: Sop;
  row: StepRow;
  index: number;
  drawing: ChartDrawing;
  taken: ReadonlySet<Connector>;
}

function ChartRow({ sop, row, index, drawing, taken }: ChartRowProps) {
  const { step, state, rounds } = row;
  const own = drawing.rows[index];
  if (own === undefined) return null;
  const first = own.above[0]?.x ?? drawing.width;
  const actor = sop.actors.find(({ id }) => id === step.actor);
  return (
    <li style={`--first:${first}px;--least:${own.height}px`}>
      <p class="k-chart-words">
        {step.number}. <Prose text={step.activity} set={(part) => softly(part, LONG)} />
        <span class="ui-sr">. {actor?.name}.</span>
      </p>
      <div class="k-chart-passing">
        <PassingLines own={own} width={drawing.width} taken={taken} />
      </div>
      <p class={`k-chart-state k-chart-state-${state}`}>
        {wholeWords(STEP_WORDS[state])}
        {rounds.length > 1 && `, ${roundText(rounds.length)}`}
      </p>
      <div class="k-chart-lanes">
        <RowDrawing drawing={drawing} row={row} own={own} taken={taken} />
      </div>
    </li>
  );
}
