import type { Report } from "../../core/monitoring/figures.ts";
import { percent, timeInWords } from "../../core/monitoring/words.ts";
import { Count } from "../behind.tsx";
import { Section, Table } from "../Section.tsx";
import { StepName } from "../StepName.tsx";
import { Rows } from "./Rows.tsx";

/** Where the time goes: work and waiting of each step as parts of all of it. */
export function TimeSpent({ report: { steps } }: { report: Report }) {
  const all = steps.reduce((sum, { work, wait }) => sum + work.sum + wait.sum, 0);
  const part = (minutes: number) => (all === 0 ? 0 : minutes / all);
  const longest = Math.max(...steps.map(({ work, wait }) => part(work.sum + wait.sum)), 0.01);
  return (
    <Section
      id="waktu-terpakai"
      title="Ke mana waktu terpakai"
      lead="Jumlah jam kerja semua putaran dalam periode ini. Padat: dikerjakan; bergaris: menunggu dimulai, bila waktu mulainya dicatat."
      chart={
        <>
          <svg class="m-defs" width="0" height="0" aria-hidden="true">
            <pattern id="m-waiting" width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M-1 7 7 -1" class="m-hatch" />
            </pattern>
          </svg>
          <Rows
            rows={steps.map(({ step, work, wait }) => {
              const [worked, waited] = [work.sum, wait.sum].map(
                (sum) => (part(sum) / longest) * 100,
              );
              return {
                key: step.id,
                label: <StepName step={step} />,
                ink: (
                  <>
                    <rect class="m-bar" x="0" y="5" width={`${worked}%`} height="14" />
                    <rect
                      class="m-bar-waiting"
                      x={`${worked}%`}
                      y="5"
                      width={`${waited}%`}
                      height="14"
                      fill="url(#m-waiting)"
                    />
                  </>
                ),
                value: (
                  <>
                    <strong>{percent(part(work.sum + wait.sum))}</strong>
                    <span class="m-quiet">{timeInWords(work.sum + wait.sum)}</span>
                  </>
                ),
              };
            })}
          />
        </>
      }
      table={
        <Table
          caption="Ke mana waktu terpakai"
          head={["Langkah", "Putaran", "Dikerjakan", "Menunggu", "Bagian dari semua"]}
          rows={steps.map(({ step, rounds, work, wait }) => ({
            key: step.id,
            cells: [
              <StepName key="n" step={step} />,
              <Count key="r" tally={rounds} of={`putaran langkah ${step.number}`} />,
              timeInWords(work.sum),
              wait.n === 0 ? "tidak dicatat" : timeInWords(wait.sum),
              percent(part(work.sum + wait.sum)),
            ],
          }))}
        />
      }
    />
  );
}
