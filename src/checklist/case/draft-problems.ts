/** What keeps a draft from being declared, in words. */
import type { SignatureMark } from "../../core/case/events.ts";
import { missingToComplete, missingToReturn } from "../../core/case/missing.ts";
import type { Missing } from "../../core/case/refusals.ts";
import { lackOf } from "../../core/case/signature-mark.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import type { Step } from "../../core/sop/schema.ts";
import { momentOf } from "../../core/time/zone.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import {
  otherPrefix,
  outcomeField,
  requirementField,
  resultOf,
  type StepDraft,
  sendsBack,
} from "./draft.ts";

/** Everything that keeps the draft from being declared, in the order of the form. */
export function draftProblems(current: CurrentStep, draft: StepDraft, now: number): Problem[] {
  const problems = missingOf(current, draft).map((entry) => missingProblem(current.step, entry));
  problems.push(...markProblems("k-paraf-drawn", draft.initials));
  for (const [actor, { mark }] of Object.entries(draft.others)) {
    problems.push(...markProblems(`${otherPrefix(actor)}-paraf-drawn`, mark));
  }
  return draft.when === "now" ? problems : [...problems, ...timeProblems(draft, now)];
}

/** What keeps a mark from being one. `field`: the choice to draw it. */
export function markProblems(field: string, mark: SignatureMark): Problem[] {
  switch (lackOf(mark)) {
    case null:
      return [];
    case "nothing drawn":
      return [{ field, message: "Gambar dahulu, atau pilih “Dibubuhkan di kertas”." }];
    case "too short":
      return [
        {
          field,
          message:
            "Gambarnya terlalu pendek, seperti sekali sentuh. Gambar lagi, atau pilih “Dibubuhkan di kertas”.",
        },
      ];
  }
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

function timeProblems(draft: StepDraft, now: number): Problem[] {
  const end = momentOf(draft.endDate, draft.endTime);
  const start = momentOf(draft.startDate, draft.startTime);
  const startTyped = draft.startDate !== "" || draft.startTime !== "";
  if (end === null)
    return [{ field: "k-selesai-tanggal", message: "Isi tanggal dan jam selesai." }];
  if (end > now)
    return [{ field: "k-selesai-tanggal", message: "Waktu selesai tidak boleh di masa depan." }];
  if (startTyped && start === null)
    return [
      { field: "k-mulai-tanggal", message: "Lengkapi tanggal dan jam mulai, atau kosongkan." },
    ];
  if (start !== null && start > end)
    return [{ field: "k-mulai-tanggal", message: "Waktu mulai harus sebelum waktu selesai." }];
  return [];
}
