import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AssessmentForm,
  evaluationForm,
  monitoringForm,
  STATEMENTS,
} from "../../src/core/monitoring/forms.ts";
import { exportAssessment } from "../../src/pdf/export-assessment.ts";
import { conformanceFaults } from "../support/conformance.ts";
import { publishedSop } from "../support/content.ts";
import { factsOf, reportOf } from "../support/facts.ts";
import { OFFICE } from "../support/offices.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";

const sop = publishedSop();
const report = reportOf([
  factsOf("a", "2026-11-23 08.00", [{ step: "permintaan-pendataan", end: "2026-11-23 08.20" }]),
]);
const kinds = [
  ["pemantauan", monitoringForm(report)],
  ["evaluasi", evaluationForm(report)],
] as const;

const pdfOf = (form: AssessmentForm | null, kind: AssessmentForm["kind"], paper: "a4" | "f4") =>
  exportAssessment({ sop, steps: sop.steps, kind, form, paper, office: OFFICE, date: 0 });

async function words(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes, pageTexts)).join("\n").replace(/\s+/g, " ");
}

describe.each(kinds)("the %s form", (kind, form) => {
  test.each(["a4", "f4"] as const)(
    "meets PDF/A-3a and PDF/UA-1 on %s, blank and filled",
    (paper) => {
      for (const one of [null, form]) {
        expect(conformanceFaults(pdfOf(one, kind, paper).bytes, false)).toEqual([]);
      }
    },
  );

  test("gives the same bytes for the same form", () => {
    expect(pdfOf(form, kind, "a4")).toEqual(pdfOf(form, kind, "a4"));
  });

  test("survives any text that an assessor may write", () => {
    const text = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (note, name) => {
        const rows = form.rows.map((row) => ({ ...row, note }));
        const assessor = { name, nip: name, position: note };
        const filled = { ...form, rows, assessor, summary: note } as AssessmentForm;
        expect(conformanceFaults(pdfOf(filled, kind, "a4").bytes, false)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

test("the monitoring form has the six official columns, every step, and what was written", async () => {
  const form = monitoringForm(report);
  const rows = form.rows.map((row, i) => (i === 0 ? { ...row, action: "Tambah petugas" } : row));
  const text = await words(pdfOf({ ...form, rows }, "pemantauan", "a4").bytes);
  for (const { activity } of sop.steps) expect(text).toContain(activity);
  expect(text).toContain("Catatan Hasil Penilaian");
  expect(text).toContain("Tindakan yang Harus Diambil");
  expect(text).toContain("1 putaran");
  expect(text).toContain("Tambah petugas");
  expect(text).toContain("1 Juli 2026 sampai dengan 31 Desember 2026");
});

test("the evaluation form has the seven statements", async () => {
  const text = await words(pdfOf(null, "evaluasi", "f4").bytes);
  expect(STATEMENTS).toHaveLength(7);
  for (const { statement } of STATEMENTS) expect(text).toContain(statement);
});
