import type { Report, StepFigures } from "../../core/monitoring/figures.ts";
import { duration } from "../../core/words/duration.ts";
import { percent } from "../../core/words/ratio.ts";
import { Table } from "../../ui/Table.tsx";
import { Count, Figure } from "../behind.tsx";
import { Section } from "../Section.tsx";
import { StepName } from "../StepName.tsx";
import { Rows } from "./Rows.tsx";

const timeIn = ({ work, wait }: StepFigures) => work.sum + wait.sum;

/** Where the time goes: work and waiting of each step as parts of all of it. */
export function TimeSpent({ report: { steps } }: { report: Report }) {
  const all = steps.reduce((sum, step) => sum + timeIn(step), 0);
  const part = (step: StepFigures) => (all === 0 ? "belum ada" : percent(timeIn(step) / all));
  return (
    <Section
      id="waktu-terpakai"
      title="Ke mana waktu terpakai"
      lead="Jumlah jam kerja semua putaran dalam periode ini. Padat: dikerjakan; bergaris: menunggu dimulai, bila waktu mulainya dicatat."
      chart={<TimeChart steps={steps} part={part} />}
      table={
        <Table
          caption="Ke mana waktu terpakai"
          head={["Langkah", "Putaran", "Dikerjakan", "Menunggu", "Bagian dari semua"]}
          rows={steps.map((figures) => ({
            key: figures.step.id,
            cells: [
              <StepName key="n" step={figures.step} />,
              <Count
                key="r"
                tally={figures.rounds}
                of={`putaran langkah ${figures.step.number}`}
              />,
              <Time key="w" figures={figures} what="dikerjakan" />,
              figures.wait.n === 0 ? (
                "tidak dicatat"
              ) : (
                <Time key="i" figures={figures} what="menunggu" />
              ),
              <Part key="p" figures={figures} text={part(figures)} />,
            ],
          }))}
        />
      }
    />
  );
}

/** Working time of a step's visits, and the cases that spent it. */
function Time({ figures, what }: { figures: StepFigures; what: "dikerjakan" | "menunggu" }) {
  const { step, work, measured, wait, waited } = figures;
  const [sum, { cases }] = what === "menunggu" ? [wait.sum, waited] : [work.sum, measured];
  return <Figure text={duration(sum)} of={`${what}, langkah ${step.number}`} cases={cases} />;
}

/** The step's part of all time: work and waiting are of the same visits. */
function Part({ figures: { step, measured }, text }: { figures: StepFigures; text: string }) {
  return <Figure text={text} of={`dari semua, langkah ${step.number}`} cases={measured.cases} />;
}

interface ChartProps {
  steps: readonly StepFigures[];
  part: (step: StepFigures) => string;
}

function TimeChart({ steps, part }: ChartProps) {
  const longest = Math.max(...steps.map(timeIn), 1);
  return (
    <>
      <svg class="m-defs" width="0" height="0" aria-hidden="true">
        <pattern id="m-waiting" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 7 7 -1" class="m-hatch" />
        </pattern>
      </svg>
      <Rows
        rows={steps.map((figures) => ({
          key: figures.step.id,
          label: <StepName step={figures.step} />,
          ink: <Bar figures={figures} longest={longest} />,
          value:
            figures.rounds.count === 0 ? (
              <span class="ui-quiet">belum ada</span>
            ) : (
              <>
                <strong>
                  <Part figures={figures} text={part(figures)} />
                </strong>
                <span class="ui-quiet">{duration(timeIn(figures))}</span>
              </>
            ),
        }))}
      />
    </>
  );
}

function Bar({ figures: { work, wait }, longest }: { figures: StepFigures; longest: number }) {
  const worked = `${(work.sum / longest) * 100}%`;
  const waited = `${(wait.sum / longest) * 100}%`;
  const place = { y: "5", height: "14" };
  return (
    <>
      <rect class="m-bar" x="0" width={worked} {...place} />
      <rect class="m-bar-waiting" x={worked} width={waited} fill="url(#m-waiting)" {...place} />
    </>
  );
}
