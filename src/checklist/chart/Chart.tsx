import { sopOf } from "../../core/case/state.ts";
import type { CaseView, StepRow } from "../../core/case/view/view.ts";
import type { ChartLayout } from "../../core/chart/grid.ts";
import { layoutChart } from "../../core/chart/layout.ts";
import { STEP_WORDS } from "../../core/words/status.ts";
import { roundText } from "../../core/words/step.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { RouteInWords } from "./RouteInWords.tsx";
import { RowDrawing } from "./RowDrawing.tsx";
import { travelled } from "./travelled.ts";

/** The official chart with the case on it: where it stands, what is done, which way it took. */
export function Chart({ view }: ScreenProps) {
  const sop = sopOf(view.state);
  const layout = layoutChart(sop);
  return (
    <section class="ui-stack-wide">
      <ScreenHeading text="Bagan alir kasus ini" />
      <p class="ui-quiet">
        Bentuk penuh: selesai. Garis tebal: sedang dikerjakan. Berkait: dikembalikan. Panah tebal:
        jalan yang sudah ditempuh.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe scrollable-region-focusable). */}
      <section class="k-chart-scroll" tabIndex={0} aria-label="Bagan alir, dapat digeser">
        <table class="k-chart">
          <thead>
            <tr>
              <th scope="col">No</th>
              <th scope="col">Kegiatan</th>
              {sop.actors.map(({ id, short }) => (
                <th scope="col" key={id} class="k-chart-actor">
                  {short}
                </th>
              ))}
              <th scope="col">Keadaan</th>
            </tr>
          </thead>
          <tbody>
            {view.steps.map((row, index) => (
              <ChartRow key={row.step.id} row={row} index={index} layout={layout} view={view} />
            ))}
          </tbody>
        </table>
      </section>
      <RouteInWords view={view} />
    </section>
  );
}

interface ChartRowProps {
  row: StepRow;
  index: number;
  layout: ChartLayout;
  view: CaseView;
}

function ChartRow({ row, index, layout, view }: ChartRowProps) {
  const { step, state, rounds } = row;
  const actors = sopOf(view.state).actors;
  const drawing = (
    <RowDrawing layout={layout} row={index} steps={view.steps} taken={travelled(view, layout)} />
  );
  const slots = layout.rows[index]?.slots ?? 1;
  return (
    <tr class={`k-chart-row k-chart-slots-${Math.min(slots, 3)}`}>
      <td>{step.number}</td>
      <td>{step.activity}</td>
      {actors.map(({ id }, column) => (
        <td key={id} class="k-chart-cell">
          {column === 0 && drawing}
          {id === step.actor && <span class="ui-sr">Pelaksana</span>}
        </td>
      ))}
      <td>
        {STEP_WORDS[state]}
        {rounds.length > 1 && `, ${roundText(rounds.length)}`}
      </td>
    </tr>
  );
}
