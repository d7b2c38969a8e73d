import type { ComponentChildren } from "preact";
import { FEW_VISITS } from "../../core/monitoring/dots.ts";
import type { Report, StepFigures } from "../../core/monitoring/figures.ts";
import { LEAST, LEAST_P90, type Sample } from "../../core/monitoring/sample.ts";
import { notJudged, type StepShape } from "../../core/monitoring/shape.ts";
import { type Tally, together } from "../../core/monitoring/tally.ts";
import { duration } from "../../core/words/duration.ts";
import { paragraph } from "../../core/words/paragraph.ts";
import { timesInWords } from "../../core/words/ratio.ts";
import { Table } from "../../ui/Table.tsx";
import { Count, Figure, Given, PartOf } from "../behind.tsx";
import { Section } from "../Section.tsx";
import { StepName } from "../StepName.tsx";
import { Dots, straightAxis } from "./Dots.tsx";
import { Rows } from "./Rows.tsx";

/** Doublings of Waktu baku on either side of it that the axis shows. */
const DOUBLINGS = 3;

/** The place of a multiple of Waktu baku, in percent; beyond the axis it stays at its edge. */
const placeOf = (ratio: number): number => {
  const power = Math.log2(Math.max(ratio, 2 ** -DOUBLINGS));
  return ((Math.min(DOUBLINGS, power) + DOUBLINGS) / (2 * DOUBLINGS)) * 100;
};

const AXIS = [0.125, 0.5, 1, 2, 8].map((ratio) => ({
  at: placeOf(ratio),
  text: ratio < 1 ? `1/${1 / ratio}` : `${ratio}×`,
}));

/** Few visits one by one, many as their spread. */
const LEADS = {
  dots: "Tiap titik satu putaran; batang berwarna adalah waktu baku (1×). Lingkaran kosong melewati waktu baku. Waktu dihitung dalam jam kerja; waktu baku dalam hari habis pada jam tutup, jadi titik di kanan batangnya dapat masih tepat waktu.",
  boxes:
    "Kotak: separuh putaran di tengah (P25–P75); garis tebal: median; garis tipis: dari yang tercepat sampai P90. Garis putus-putus (1×) adalah waktu baku; di kanannya berarti melewati. Waktu dihitung dalam jam kerja.",
};

/** Time per step against Waktu baku. */
export function StepTimes({ report }: { report: Report }) {
  const { steps } = report;
  const isFew = steps.every(({ ratio }) => ratio.n <= FEW_VISITS);
  const { end, marks } = straightAxis(steps);
  // No ink where nothing is counted: there is nothing to be over.
  const inkOf = ({ step, ratio, visits }: StepFigures) => {
    if (!isJudged(step)) return null;
    return isFew ? <Dots visits={visits} end={end} /> : <Range sample={ratio} />;
  };
  return (
    <Section
      id="waktu-langkah"
      title="Waktu tiap langkah dibanding waktu baku"
      lead={<Given>{isFew ? LEADS.dots : LEADS.boxes}</Given>}
      chart={
        <Rows
          axis={isFew ? marks : AXIS}
          rows={steps.map((figures) => ({
            key: figures.step.id,
            label: <StepName step={figures.step} />,
            ink: inkOf(figures),
            value: middleOf(figures),
          }))}
        />
      }
      table={<StepTable report={report} />}
    />
  );
}

const isJudged = (step: StepShape): boolean => notJudged([step]).length === 0;

const standardOf = (step: StepShape): string =>
  isJudged(step) ? `baku ${step.standardText}` : `baku ${step.standardText} (tidak dihitung)`;

function middleOf(figures: StepFigures) {
  const { ratio, work, step, rounds, measured } = figures;
  const name = `putaran langkah ${step.number}`;
  if (rounds.count === 0) return <span class="ui-quiet">belum ada</span>;
  if (work.spread === null)
    return (
      <span class="ui-quiet">
        <Over {...figures} count={<Count tally={rounds} of={name} />}>
          <Given>{standardOf(step)}</Given>
        </Over>
      </span>
    );
  const over = ratio.spread !== null && ratio.spread.median > 1;
  return (
    <>
      <strong>
        <Figure text={duration(work.spread.median)} of={`median ${name}`} cases={measured.cases} />
      </strong>
      {ratio.spread !== null && ` (${timesInWords(ratio.spread.median)})`}
      <span class="ui-quiet">{over ? `${standardOf(step)}, melewati` : standardOf(step)}</span>
    </>
  );
}

interface OverProps extends StepFigures {
  /** How many rounds there were. */
  count: ComponentChildren;
  /** Waktu baku. */
  children: ComponentChildren;
}

/** How many were over Waktu baku, where the dots show it and no median says it. */
function Over({ step, judged, late, count, children }: OverProps) {
  if (judged.count === 0)
    return (
      <>
        {count} putaran, {children}
      </>
    );
  if (late.count === 0)
    return (
      <>
        {count} putaran, tidak satu pun melewati {children}
      </>
    );
  return (
    <>
      {count} putaran, <Count tally={late} of={`putaran langkah ${step.number} melewati baku`} />{" "}
      melewati {children}
    </>
  );
}

function Range({ sample: { spread } }: { sample: Sample }) {
  const standard = placeOf(1);
  const line = <line class="m-standard" x1={`${standard}%`} x2={`${standard}%`} y1="0" y2="24" />;
  if (spread === null) return line;
  const [min, p25, median, p75] = [spread.min, spread.p25, spread.median, spread.p75].map(placeOf);
  const end = placeOf(spread.p90 ?? spread.max);
  const [left = 0, right = 0] = [p25, p75];
  return (
    <>
      <line class="m-whisker" x1={`${min}%`} x2={`${end}%`} y1="12" y2="12" />
      <rect
        class={spread.median > 1 ? "m-box m-box-late" : "m-box"}
        x={`${left}%`}
        width={`${Math.max(right - left, 0.5)}%`}
        y="5"
        height="14"
      />
      <line class="m-median" x1={`${median}%`} x2={`${median}%`} y1="2" y2="22" />
      {line}
    </>
  );
}

const HEADS = [
  "Langkah",
  "Waktu baku",
  "Putaran",
  "Median",
  "P25–P75",
  "P90",
  "Melewati baku",
  "Median menunggu",
];

/** The steps whose Waktu baku cannot be counted: measured, and judged by nothing. */
function NotJudged({ steps }: { steps: readonly StepShape[] }) {
  const names = notJudged(steps).map(
    ({ number, standardText }) => `langkah ${number} (${standardText})`,
  );
  const rates = steps.filter(({ reading }) => reading.kind === "rate");
  const said = paragraph(
    names.length > 0 && `Waktu bakunya tidak dihitung, jadi tidak dinilai: ${names.join(", ")}.`,
    rates.length > 0 &&
      `Dinilai hanya bila jumlahnya dicatat: ${rates.map(({ number, standardText }) => `langkah ${number} (${standardText})`).join(", ")}.`,
  );
  return said === "" ? null : <> {said}</>;
}

const FEW = "terlalu sedikit";

function StepTable({ report: { steps } }: { report: Report }) {
  return (
    <>
      <Table
        caption="Waktu tiap langkah"
        head={HEADS}
        rows={steps.map((figures) => ({ key: figures.step.id, cells: cellsOf(figures) }))}
      />
      <p class="ui-quiet">
        <Given>
          Median dan rentang memerlukan paling sedikit {LEAST} putaran, P90 paling sedikit{" "}
          {LEAST_P90}.
        </Given>{" "}
        Tanpa waktu mulai yang dicatat:{" "}
        <PartOf
          part={together(steps.map(({ noStart }) => noStart))}
          whole={together(steps.map(({ rounds }) => rounds))}
          of="putaran tanpa waktu mulai yang dicatat"
        />{" "}
        putaran; diukur sejak gilirannya tiba, dan waktu menunggunya tidak diketahui.
        <NotJudged steps={steps.map(({ step }) => step)} />
      </p>
    </>
  );
}

function cellsOf(figures: StepFigures) {
  const { step, standards, rounds, late, judged, work, measured, wait, waited } = figures;
  const name = `putaran langkah ${step.number}`;
  const shown = (what: string, text: string | null, { cases }: Tally) =>
    text === null ? FEW : <Figure key={what} text={text} of={`${what} ${name}`} cases={cases} />;
  const time = (what: string, minutes: number | null | undefined, behind: Tally) =>
    shown(what, typeof minutes === "number" ? duration(minutes) : null, behind);
  const { spread } = work;
  return [
    <StepName key="name" step={step} />,
    <Given key="standard">
      {standards.length > 1 ? standards.join(" / ") : step.standardText}
    </Given>,
    <Count key="rounds" tally={rounds} of={name} />,
    time("median", spread?.median, measured),
    shown(
      "P25–P75",
      spread === null ? null : `${duration(spread.p25)} – ${duration(spread.p75)}`,
      measured,
    ),
    time("P90", spread?.p90, measured),
    <span key="late">
      <Count tally={late} of={`${name} melewati baku`} /> dari{" "}
      <Count tally={judged} of={`${name} yang dapat dinilai`} />
    </span>,
    time("median menunggu", wait.spread?.median, waited),
  ];
}
