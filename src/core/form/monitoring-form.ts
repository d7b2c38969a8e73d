/** The six-monthly monitoring form: each procedure judged, with what was found and what must be done. */
import type { MonitoringForm } from "../monitoring/forms.ts";
import type { Step } from "../sop/schema.ts";
import { type AssessedSop, assessment, heading, written } from "./assessment.ts";
import type { Row, Section } from "./blocks.ts";
import { type OfficePaper, PLAIN_PAPER } from "./office.ts";
import type { PaperSize } from "./paper.ts";

const HEADS = [
  "No",
  "Prosedur",
  "Penilaian terhadap Penerapan",
  "Catatan Hasil Penilaian",
  "Tindakan yang Harus Diambil",
  "Paraf Penilai",
];
/** Widths in mm of all columns but Prosedur, Catatan and Tindakan, which share the rest. */
const FIXED = { no: 9, verdict: 36, initials: 20 };
const SHARES = [0.3, 0.4, 0.3];
const ROW = 14;

/** @returns the sections of the form; `form` null prints it blank with the SOP's own steps. */
export function monitoringSheet(
  sop: AssessedSop,
  steps: readonly Pick<Step, "number" | "activity">[],
  form: MonitoringForm | null,
  paper: PaperSize,
  office: OfficePaper = PLAIN_PAPER,
): Section[] {
  const rows =
    form === null
      ? steps.map(({ number, activity }) => row(number, activity, null, "", ""))
      : form.rows.map((one) => row(one.number, one.procedure, one.runsWell, one.note, one.action));
  return assessment(sop, form, {
    title: "FORMULIR PEMANTAUAN PELAKSANAAN SOP",
    paper,
    office,
    orientation: "landscape",
    body: (width) => [
      {
        kind: "table",
        look: "ruled",
        widths: widthsIn(width),
        head: [{ cells: HEADS.map(heading) }],
        rows,
      },
      { kind: "gap", height: 3 },
      { kind: "text", heading: 2, text: "Catatan umum", size: 9, bold: true },
      ...(form?.summary.trim()
        ? written(form.summary)
        : [{ kind: "blank", height: 16, caption: "" } as const]),
    ],
  });
}

function widthsIn(width: number): number[] {
  const { no, verdict, initials } = FIXED;
  const rest = width - no - verdict - initials;
  const [procedure = 0, note = 0, action = 0] = SHARES.map((share) => share * rest);
  return [no, procedure, verdict, note, action, initials];
}

function row(
  number: number,
  procedure: string,
  runsWell: boolean | null,
  note: string,
  action: string,
): Row {
  return {
    min: ROW,
    cells: [
      {
        header: "Row",
        blocks: [{ kind: "text", text: String(number), size: 8.5, align: "center" }],
      },
      { blocks: written(procedure) },
      {
        blocks: [
          {
            kind: "checks",
            size: 8.5,
            items: [
              { label: "Berjalan baik", checked: runsWell === true },
              { label: "Tidak berjalan baik", checked: runsWell === false },
            ],
          },
        ],
      },
      { blocks: written(note) },
      { blocks: written(action) },
      { blocks: [] },
    ],
  };
}
