import type { DecisionFigures, Report } from "../../core/monitoring/figures.ts";
import { shareInWords } from "../../core/monitoring/words.ts";
import { numberInWords } from "../../core/words/number.ts";
import { dayShortAt } from "../../core/words/time.ts";
import { Table } from "../../ui/Table.tsx";
import { Count, SeeCases } from "../behind.tsx";
import { Section } from "../Section.tsx";
import { StepName } from "../StepName.tsx";
import { Rows } from "./Rows.tsx";
import { Share } from "./Share.tsx";

/** Reasons shown at once; the rest are in the export. */
const REASONS = 20;

/** How often each decision sent work back, and why. */
export function Returns({ report: { decisions } }: { report: Report }) {
  return (
    <>
      <Section
        id="putaran-perbaikan"
        title="Putaran perbaikan"
        lead="Dari semua putaran tiap keputusan, berapa yang mengembalikan pekerjaan, dan pada putaran ke berapa kasus diloloskan."
        chart={
          <Rows
            rows={decisions.map(({ step, rounds, returned }) => ({
              key: step.id,
              label: <StepName step={step} />,
              ink: <Share of={rounds.count} part={returned.count} />,
              value:
                rounds.count === 0 ? (
                  <span class="ui-quiet">belum ada</span>
                ) : (
                  <>
                    <strong>{shareInWords(returned.count, rounds.count)}</strong>
                    <span class="ui-quiet">
                      <Count tally={returned} of={`pengembalian dari langkah ${step.number}`} />{" "}
                      dari <Count tally={rounds} of={`putaran langkah ${step.number}`} />{" "}
                      dikembalikan
                    </span>
                  </>
                ),
            }))}
          />
        }
        table={<ReturnTable decisions={decisions} />}
      />
      {decisions.map((decision) => (
        <Reasons key={decision.step.id} {...decision} />
      ))}
    </>
  );
}

function ReturnTable({ decisions }: { decisions: DecisionFigures[] }) {
  const most = decisions[0]?.passedAfter.length ?? 0;
  const heads = Array.from({ length: most }, (_, i) =>
    i === most - 1 ? `Lolos pada putaran ${i + 1}+` : `Lolos pada putaran ${i + 1}`,
  );
  return (
    <Table
      caption="Putaran perbaikan"
      head={["Keputusan", "Putaran", "Dikembalikan", ...heads]}
      rows={decisions.map(({ step, rounds, returned, passedAfter }) => ({
        key: step.id,
        cells: [
          <StepName key="n" step={step} />,
          <Count key="a" tally={rounds} of={`putaran langkah ${step.number}`} />,
          <Count key="b" tally={returned} of={`pengembalian dari langkah ${step.number}`} />,
          ...passedAfter.map((tally, i) => (
            <Count key={heads[i]} tally={tally} of={`kasus langkah ${step.number}, ${heads[i]}`} />
          )),
        ],
      }))}
    />
  );
}

/** Equal reasons together, the commonest first. */
function Reasons({ step, reasons }: DecisionFigures) {
  if (reasons.length === 0) return null;
  const groups = [
    ...Map.groupBy(reasons, ({ text }) => text.trim().toLocaleLowerCase("id")).values(),
  ]
    .sort((a, b) => b.length - a.length)
    .slice(0, REASONS);
  return (
    <section class="m-reasons" aria-label={`Alasan pengembalian langkah ${step.number}`}>
      <h3>Alasan pengembalian langkah {step.number}</h3>
      <ul>
        {groups.map((same) => {
          const [newest] = same;
          if (newest === undefined) return null;
          const text = newest.text.trim();
          return (
            <li key={text}>
              <Reason text={text} />{" "}
              <span class="ui-quiet">
                {same.length > 1
                  ? `${numberInWords(same.length)} kali, terakhir ${dayShortAt(newest.at)}`
                  : dayShortAt(newest.at)}
              </span>{" "}
              <SeeCases
                title={shortened(text)}
                cases={[...new Set(same.map(({ caseId }) => caseId))]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** About three lines: a reason may be as long as a letter. */
const LONG = 240;

const shortened = (text: string) =>
  text.length > LONG ? `${text.slice(0, LONG).trimEnd()}…` : text;

/** What was given as the reason; a long one by its beginning, the whole on request. */
function Reason({ text }: { text: string }) {
  if (text.length <= LONG) return <q>{text}</q>;
  return (
    <details class="ui-details">
      <summary>
        <q>{shortened(text)}</q>
      </summary>
      <q>{text}</q>
    </details>
  );
}
