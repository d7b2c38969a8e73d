/** What keeps a draft from being declared, in words. */
import { missingToComplete, missingToReturn } from "../../core/case/missing.ts";
import type { Missing } from "../../core/case/refusals.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import type { Step } from "../../core/sop/schema.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import {
  otherPrefix,
  outcomeField,
  requirementField,
  resultOf,
  type StepDraft,
  sendsBack,
} from "./draft.ts";

/** What the draft lacks to be declared, in the order of the form. What few drafts have: `rare-problems.ts`. */
export function draftProblems(current: CurrentStep, draft: StepDraft): Problem[] {
  return missingOf(current, draft).map((entry) => missingProblem(current.step, entry));
}

/** What the form still lacks, in its order; without the times and the drawn mark. */
function missingOf(current: CurrentStep, draft: StepDraft): Missing[] {
  const { sop, step, round } = current;
  const entered = resultOf(current, draft);
  return sendsBack(current, draft)
    ? missingToReturn(sop, step, entered, draft.reason)
    : missingToComplete(sop, step, round, entered);
}

/** The control that a missing entry belongs to, and what to say beside it. */
function missingProblem(step: Step, missing: Missing): Problem {
  switch (missing.entry) {
    case "requirement":
      return {
        field: requirementField(missing.requirementId),
        message: `Centang ${missing.label}, atau catat bahwa tidak ada.`,
      };
    case "outcome":
      return { field: outcomeField(step), message: "Pilih hasil langkah ini." };
    case "performer-name":
      return { field: "k-nama", message: "Isi nama pelaksana." };
    case "performer-position":
      return { field: "k-jabatan", message: "Isi jabatan pelaksana." };
    case "participant":
      return { field: `${otherPrefix(missing.actor)}-nama`, message: `Isi nama ${missing.label}.` };
    case "document":
      return { field: "k-nomor-dokumen", message: "Isi nomor atau tanggal dokumen." };
    case "reason":
      return { field: "k-alasan", message: "Tulis alasan pengembalian." };
  }
}
