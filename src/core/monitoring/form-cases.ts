/** The cases behind the figures that a form's notes are begun with: by row, and for the whole. */
import type { Report } from "./figures.ts";
import type { AssessmentForm } from "./forms.ts";
import { casesOf } from "./tally.ts";

export interface FormCases {
  /** By the row's step or statement; a row whose note holds no figures is not there. */
  rows: ReadonlyMap<string, string[]>;
  /** Of the note on the SOP as a whole. */
  summary: string[];
}

/** @returns what `monitoringForm` and `evaluationForm` count in their notes. */
export function formCases(report: Report, kind: AssessmentForm["kind"]): FormCases {
  const { flow, steps, decisions } = report;
  const whole = casesOf(flow.opened, flow.finished, flow.cancelled);
  if (kind === "pemantauan") {
    return {
      rows: new Map(steps.map(({ step, rounds }) => [step.id, rounds.cases])),
      summary: whole,
    };
  }
  const judged = casesOf(...steps.map((step) => step.judged));
  const rows = new Map([
    ["kinerja", whole],
    ["dilaksanakan", judged],
    ["peran", judged],
    ["masalah", casesOf(...decisions.map(({ rounds }) => rounds))],
  ]);
  return { rows, summary: [] };
}
