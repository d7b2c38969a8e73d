/** Each event as a sentence. Facts come from the state before and after it, words from here. */

import { requirementsOf, startsOf } from "../../sop/graph.ts";
import type { Sop } from "../../sop/schema.ts";
import { sentence as stopped } from "../../text/sentence.ts";
import { paragraph } from "../../words/paragraph.ts";
import { personText } from "../../words/person.ts";
import { inCompany, inSeries } from "../../words/series.ts";
import { capital, stepText } from "../../words/step.ts";
import { momentShort } from "../../words/time.ts";
import type { CaseEvent, RoundEvent, StepResult } from "../events.ts";
import { outcomeOf } from "../route.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "../state.ts";
import { correctedText } from "./history-correction.ts";

type Of<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;

/** The sentence for an event that led from `before` to `after`. */
export function sentence(before: CaseState, after: CaseState, event: CaseEvent): string {
  const sop = sopOf(before);
  switch (event.type) {
    case "CaseOpened":
      return openedText(sop, event);
    case "NoteAdded":
      return notedText(before, event);
    case "NotePinned":
      return event.stepId === null
        ? `Catatan disematkan: ${noted(before, event)}`
        : `Catatan disematkan pada ${step(before, event.stepId)}: ${noted(before, event)}`;
    case "NoteUnpinned":
      return `Sematan dilepas dari catatan: ${noted(before, event)}`;
    case "FileAttached":
      return attachedText(before, event);
    case "FileRemoved": {
      const file = before.files.find(({ seq }) => seq === event.file);
      return `Lampiran “${file?.name ?? event.file}” dikeluarkan. Alasan: ${event.reason}`;
    }
    case "ClockPaused":
      return event.until === null
        ? `Waktu dihentikan oleh ${personText(event.by)}. Alasan: ${event.reason}`
        : `Waktu dihentikan oleh ${personText(event.by)}, berjalan lagi ${momentShort(event.until)}. Alasan: ${event.reason}`;
    case "ClockResumed":
      return stopped(`Waktu dilanjutkan oleh ${personText(event.by)}`);
    case "PerformerAssigned":
      return stopped(
        `${capital(step(before, event.stepId))} ditugaskan kepada ${personText(event.performer)}`,
      );
    case "HandedOver":
      return paragraph(
        stopped(
          event.from === null
            ? `Kasus diserahkan kepada ${personText(event.to)}`
            : `Kasus diserahkan dari ${personText(event.from)} kepada ${personText(event.to)}`,
        ),
        event.note !== null && `Pesan: ${event.note}`,
      );
    case "CaseCancelled":
      return `Kasus dibatalkan oleh ${personText(event.by)}. Alasan: ${event.reason}`;
    case "CaseSealed":
      return stopped(sealedText(event));
    case "CaseReopened":
      return event.resumeAt === null
        ? `Kasus dibuka kembali oleh ${personText(event.by)}. Alasan: ${event.reason}`
        : `Kasus dibuka kembali oleh ${personText(event.by)} dan dilanjutkan pada ${step(after, event.resumeAt)}. Alasan: ${event.reason}`;
    case "SopMoved":
      return event.resumeAt === null
        ? `Kasus pindah ke SOP versi ${event.sop.version}.`
        : `Kasus pindah ke SOP versi ${event.sop.version} dan dilanjutkan pada ${step(after, event.resumeAt)}.`;
    case "EntryCorrected":
    case "CaseDetailsCorrected":
      return correctedText(before, event);
    default:
      return roundSentence(before, after, event);
  }
}

/** With where it began, if the SOP has several starts, and the case it was begun from. */
function openedText(sop: Sop, { number, startAt, origin }: Of<"CaseOpened">): string {
  const { version } = sop;
  const { name } = sop.identity;
  const starts = startsOf(sop);
  const start =
    starts.length > 1 ? starts.find(({ step }) => step.id === startAt)?.step : undefined;
  if (start === undefined)
    return origin === null
      ? `Kasus ${number} dibuka menurut SOP ${name} versi ${version}.`
      : `Kasus ${number} dibuka menurut SOP ${name} versi ${version}, sebagai lanjutan kasus ${origin.number}.`;
  return origin === null
    ? `Kasus ${number} dibuka menurut SOP ${name} versi ${version}, mulai dari langkah ${start.number}.`
    : `Kasus ${number} dibuka menurut SOP ${name} versi ${version}, mulai dari langkah ${start.number}, sebagai lanjutan kasus ${origin.number}.`;
}

function notedText(state: CaseState, { stepId, round, pinned, text }: Of<"NoteAdded">): string {
  if (stepId === null) return pinned ? `Catatan tersemat: ${text}` : `Catatan: ${text}`;
  const where = step(state, stepId, round ?? 1);
  return pinned ? `Catatan tersemat pada ${where}: ${text}` : `Catatan pada ${where}: ${text}`;
}

function attachedText(state: CaseState, { name, place }: Of<"FileAttached">): string {
  if (place.of === "case") return `Berkas “${name}” dilampirkan.`;
  const where = step(state, place.stepId, place.round);
  switch (place.of) {
    case "step":
      return `Berkas “${name}” dilampirkan pada ${where}.`;
    case "output":
      return `Berkas “${name}” dilampirkan sebagai keluaran ${where}.`;
    case "requirement":
      return `Berkas “${name}” dilampirkan untuk kelengkapan “${requirement(state, place)}” pada ${where}.`;
  }
}

function sealedText({ place, signatories }: Of<"CaseSealed">): string {
  const who = inSeries(signatories.map(({ person }) => personText(person)));
  return place === null ? `Kasus disahkan oleh ${who}` : `Kasus disahkan di ${place} oleh ${who}`;
}

const noted = ({ notes }: CaseState, { note }: { note: number }): string =>
  notes.find(({ seq }) => seq === note)?.text ?? `${note}`;

type RoundWork = Extract<CaseEvent, { type: RoundEvent["type"] }>;

function roundSentence(before: CaseState, after: CaseState, event: RoundWork): string {
  const where = step(before, event.stepId, event.round);
  switch (event.type) {
    case "StepStarted":
      return `${capital(where)} mulai dikerjakan.`;
    case "StepQuantified":
      return `Jumlah pada ${where}: ${event.quantity}.`;
    case "StepPassedOver":
      return `${stopped(`${capital(where)} dilewati oleh ${personText(event.performer)}`)} Alasan: ${event.reason}`;
    case "RequirementTicked":
      return `Kelengkapan “${requirement(before, event)}” pada ${where} dicentang.`;
    case "RequirementUnticked":
      return `Tanda pada kelengkapan “${requirement(before, event)}” pada ${where} dihapus.`;
    case "RequirementWaived":
      return `Kelengkapan “${requirement(before, event)}” pada ${where} dinyatakan tidak ada. Alasan: ${event.reason}`;
    case "StepCompleted":
      return `${stopped(`${capital(where)} diselesaikan oleh ${performers(event)}`)} Hasil: ${outcome(before, event)}.`;
    case "StepReturned": {
      const target = currentRound(after)?.stepId ?? event.stepId;
      return `${stopped(`${capital(where)} dikembalikan ke ${step(before, target)} oleh ${performers(event)}`)} Hasil: ${outcome(before, event)}. Alasan: ${event.reason}`;
    }
  }
}

const performers = ({ performer, participants }: StepResult): string =>
  inCompany([performer, ...participants.map(({ person }) => person)].map(personText));

/** "langkah 7", "langkah 7 putaran ke-2". */
function step(state: CaseState, stepId: string, round = 1): string {
  const found = stepOf(sopOf(state), stepId);
  return stepText(found === undefined ? `“${stepId}”` : found.number, round);
}

function requirement(state: CaseState, event: { stepId: string; requirementId: string }): string {
  return (
    requirementsOf(stepOf(sopOf(state), event.stepId)).find(
      (item) => item.id === event.requirementId,
    )?.label ?? event.requirementId
  );
}

function outcome(state: CaseState, event: { stepId: string; outcomeId: string }): string {
  return outcomeOf(sopOf(state), event.stepId, event.outcomeId)?.label ?? event.outcomeId;
}
