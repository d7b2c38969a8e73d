/** A monitoring or evaluation form to a PDF; loaded on demand in the page, and by the build for blank ones. */

import { sha256Hex } from "../core/digest.ts";
import type { AssessedSop } from "../core/form/assessment.ts";
import { sopAuthor } from "../core/form/author.ts";
import type { Section } from "../core/form/blocks.ts";
import { evaluationSheet } from "../core/form/evaluation-form.ts";
import { monitoringSheet } from "../core/form/monitoring-form.ts";
import type { OfficePaper } from "../core/form/office.ts";
import { paginate } from "../core/form/pagination.ts";
import type { PaperSize } from "../core/form/paper.ts";
import type { AssessmentForm } from "../core/monitoring/forms.ts";
import type { Step } from "../core/sop/schema.ts";
import { typeface } from "./metrics.ts";
import { writePdf } from "./write.ts";

export interface AssessmentRequest {
  sop: AssessedSop;
  /** Its steps, for a blank monitoring form. */
  steps: readonly Pick<Step, "number" | "activity">[];
  kind: AssessmentForm["kind"];
  /** Null prints the form blank. */
  form: AssessmentForm | null;
  paper: PaperSize;
  office: OfficePaper;
  /** Epoch ms that the file is dated with. */
  date: number;
}

const TITLES = { pemantauan: "Formulir pemantauan SOP", evaluasi: "Formulir evaluasi SOP" };

/** @returns the file and the characters that the face lacks. Same request, same bytes. */
export function exportAssessment(request: AssessmentRequest) {
  const { sop, form, kind, paper, office, date } = request;
  const paged = paginate(typeface(), sectionsOf(request));
  const period = form === null ? "blanko" : `periode ${form.first} sampai ${form.last}`;
  const bytes = writePdf(paged, {
    title: `${TITLES[kind]} ${sop.identity.name}, ${period}`,
    subject: `SOP versi ${form?.sopVersion ?? sop.version}`,
    author: sopAuthor(sop),
    date,
    id: sha256Hex(JSON.stringify({ sop, kind, paper, office, form })).slice(0, 32),
    identifier: `${kind} ${sop.id} ${period}`,
    filing: {
      ...{
        number: sop.identity.number,
        sopId: sop.id,
        sopVersion: form?.sopVersion ?? sop.version,
      },
      ...{ state: form === null ? "Formulir kosong" : "Formulir terisi", seal: null },
    },
  });
  return { bytes, missing: paged.missing };
}

function sectionsOf(request: AssessmentRequest): Section[] {
  const { sop, steps, kind, form, paper, office } = request;
  if (kind === "pemantauan") {
    const filled = form?.kind === "pemantauan" ? form : null;
    return monitoringSheet(sop, steps, filled, paper, office);
  }
  return evaluationSheet(sop, form?.kind === "evaluasi" ? form : null, paper, office);
}
