/**
 * The two forms of PermenPAN-RB 35/2012 as data: what an assessor writes, begun with the figures of a
 * report. A judgement is never filled in for anyone. Kept as it was written: when the figures change
 * later, the form does not.
 */
import type { Person } from "../case/events.ts";
import { duration, workingDays } from "../words/duration.ts";
import { numberInWords } from "../words/number.ts";
import { paragraph } from "../words/paragraph.ts";
import { stepText } from "../words/step.ts";
import type { Report, StepFigures } from "./figures.ts";
import { daysOfPeriod } from "./period.ts";
import { partInWords } from "./words.ts";

interface FormHead {
  version: 1;
  sopId: string;
  sopVersion: string;
  /** First and last day of the period, YYYY-MM-DD. */
  first: string;
  last: string;
  assessor: Person;
  place: string;
  /** YYYY-MM-DD, or "" to be written by hand. */
  date: string;
  /** What holds for the SOP as a whole. */
  summary: string;
}

interface MonitoringRow {
  stepId: string;
  number: number;
  procedure: string;
  /** Penilaian terhadap penerapan: berjalan baik, or not; null until the assessor says so. */
  runsWell: boolean | null;
  note: string;
  action: string;
}

export interface MonitoringForm extends FormHead {
  kind: "pemantauan";
  rows: MonitoringRow[];
}

interface EvaluationRow {
  id: string;
  statement: string;
  answer: boolean | null;
  note: string;
}

export interface EvaluationForm extends FormHead {
  kind: "evaluasi";
  rows: EvaluationRow[];
}

export type AssessmentForm = MonitoringForm | EvaluationForm;

/** The seven statements, answered Ya or Tidak. */
export const STATEMENTS = [
  { id: "kinerja", statement: "Mendorong peningkatan kinerja" },
  { id: "dipahami", statement: "Mudah dipahami" },
  { id: "dilaksanakan", statement: "Mudah dilaksanakan" },
  { id: "peran", statement: "Semua dapat menjalankan perannya" },
  { id: "masalah", statement: "Mengatasi permasalahan proses" },
  { id: "kebutuhan", statement: "Menjawab kebutuhan peningkatan kinerja organisasi" },
  { id: "sinergi", statement: "Sinergi satu dengan lainnya" },
] as const;

const headOf = ({ sop, period }: Report): FormHead => ({
  version: 1,
  sopId: sop.id,
  sopVersion: sop.version,
  ...daysOfPeriod(period),
  assessor: { name: "", nip: null, position: "" },
  place: "",
  date: "",
  summary: "",
});

/** @returns the monitoring form with the figures of each step as its note. */
export function monitoringForm(report: Report): MonitoringForm {
  return {
    ...headOf(report),
    kind: "pemantauan",
    summary: wholeNote(report),
    rows: report.steps.map((figures) => ({
      stepId: figures.step.id,
      number: figures.step.number,
      procedure: figures.step.activity,
      runsWell: null,
      note: stepNote(report, figures),
      action: "",
    })),
  };
}

/** @returns the evaluation form, with figures beside the statements that figures say something about. */
export function evaluationForm(report: Report): EvaluationForm {
  const notes: Record<string, string> = {
    kinerja: wholeNote(report),
    dilaksanakan: overNote(report),
    peran: roleNote(report),
    masalah: returnNote(report),
  };
  return {
    ...headOf(report),
    kind: "evaluasi",
    rows: STATEMENTS.map(({ id, statement }) => ({
      id,
      statement,
      answer: null,
      note: notes[id] ?? "",
    })),
  };
}

function stepNote(report: Report, { step, rounds, judged, late, work }: StepFigures): string {
  if (rounds.count === 0) return "Tidak ada putaran yang berakhir dalam periode ini.";
  const count = numberInWords(rounds.count);
  const decision = report.decisions.find((one) => one.step.id === step.id);
  return paragraph(
    work.spread === null
      ? `${count} putaran (baku ${step.standardText}).`
      : `${count} putaran; median ${duration(work.spread.median)} (baku ${step.standardText}).`,
    `Melewati baku: ${partInWords(late.count, judged.count)}.`,
    decision && `Dikembalikan: ${partInWords(decision.returned.count, decision.rounds.count)}.`,
  );
}

function wholeNote({ flow, whole }: Report): string {
  const judged = flow.onTime.count + flow.late.count;
  const days = whole.days.spread;
  const late = partInWords(flow.late.count, judged);
  return paragraph(
    `Dibuka ${numberInWords(flow.opened.count)}, selesai ${numberInWords(flow.finished.count)}, dibatalkan ${numberInWords(flow.cancelled.count)} kasus.`,
    days === null
      ? `Selesai terlambat: ${late}.`
      : `Selesai terlambat: ${late}; median ${workingDays(days.median)}.`,
  );
}

function overNote({ steps }: Report): string {
  const sum = (pick: (step: StepFigures) => number) =>
    steps.reduce((total, step) => total + pick(step), 0);
  return `Putaran melewati waktu baku: ${partInWords(
    sum(({ late }) => late.count),
    sum(({ judged }) => judged.count),
  )}.`;
}

function roleNote({ roles }: Report): string {
  const list = roles.map(
    ({ actor, late, judged }) => `${actor.short}: ${partInWords(late.count, judged.count)}`,
  );
  return list.length === 0 ? "" : `Melewati waktu baku menurut peran: ${list.join("; ")}`;
}

function returnNote({ decisions }: Report): string {
  const list = decisions.map(
    ({ step, returned, rounds }) =>
      `${stepText(step.number)}: ${partInWords(returned.count, rounds.count)}`,
  );
  return list.length === 0 ? "" : `Dikembalikan pada ${list.join("; ")}`;
}
