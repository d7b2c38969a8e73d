/** The blank assessment forms as files of the site, so that they need no JavaScript. */

import { parseDay, startOfDay } from "../core/calendar/calendar.ts";
import type { OfficePaper } from "../core/form/office.ts";
import type { AssessmentForm } from "../core/monitoring/forms.ts";
import type { Sop } from "../core/sop/schema.ts";
import { exportAssessment } from "../pdf/export-assessment.ts";

/** @returns the paths of one blank form: each SOP on each paper. */
export const blankPaths = (sops: readonly Sop[]) =>
  sops.flatMap((sop) =>
    (["a4", "f4"] as const).map((paper) => ({
      params: { sop: sop.id, paper },
      props: { sop, paper },
    })),
  );

/** @returns the blank form as the answer to a request; dated with the SOP's latest change. */
export function blankAssessment(
  kind: AssessmentForm["kind"],
  { sop, paper }: { sop: Sop; paper: "a4" | "f4" },
  office: OfficePaper,
): Response {
  const date = startOfDay(parseDay(sop.changes[0]?.date ?? ""));
  const { steps } = sop;
  const { bytes } = exportAssessment({ sop, steps, kind, form: null, paper, office, date });
  return new Response(bytes, { headers: { "content-type": "application/pdf" } });
}
