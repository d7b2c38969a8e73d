/** The evaluation form: seven statements about the SOP, each Ya or Tidak. */
import { type EvaluationForm, STATEMENTS } from "../monitoring/forms.ts";
import { type AssessedSop, assessment, heading, written } from "./assessment.ts";
import type { Cell, Row, Section } from "./blocks.ts";
import { type OfficePaper, PLAIN_PAPER } from "./office.ts";
import type { PaperSize } from "./paper.ts";

const HEADS = ["No", "Pernyataan tentang SOP", "Ya", "Tidak", "Catatan"];
const FIXED = { no: 9, tick: 20 };
const ROW = 15;

/** @returns the sections of the form; `form` null prints it blank. */
export function evaluationSheet(
  sop: AssessedSop,
  form: EvaluationForm | null,
  paper: PaperSize,
  office: OfficePaper = PLAIN_PAPER,
): Section[] {
  const lines = form?.rows ?? STATEMENTS.map((one) => ({ ...one, answer: null, note: "" }));
  const rows = lines.map(({ statement, answer, note }, i) => row(i + 1, statement, answer, note));
  return assessment(sop, form, {
    title: "FORMULIR EVALUASI SOP",
    paper,
    office,
    orientation: "portrait",
    body: (width) => {
      const rest = width - FIXED.no - 2 * FIXED.tick;
      return [
        {
          kind: "table",
          look: "ruled",
          widths: [FIXED.no, rest * 0.5, FIXED.tick, FIXED.tick, rest * 0.5],
          head: [{ cells: HEADS.map(heading) }],
          rows,
        },
        { kind: "gap", height: 3 },
        { kind: "text", heading: 2, text: "Kesimpulan dan usul perbaikan", size: 9, bold: true },
        ...(form?.summary.trim()
          ? written(form.summary)
          : [{ kind: "blank", height: 24, caption: "" } as const]),
      ];
    },
  });
}

function row(number: number, statement: string, answer: boolean | null, note: string): Row {
  const tick = (label: string, checked: boolean): Cell => ({
    blocks: [{ kind: "checks", size: 8.5, items: [{ label, checked }] }],
  });
  return {
    min: ROW,
    cells: [
      {
        header: "Row",
        blocks: [{ kind: "text", text: String(number), size: 8.5, align: "center" }],
      },
      { blocks: written(statement) },
      tick("Ya", answer === true),
      tick("Tidak", answer === false),
      { blocks: written(note) },
    ],
  };
}
