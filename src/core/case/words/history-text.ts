/** Each event as a sentence. Facts come from the state before and after it, words from here. */

import { requirementsOf, startsOf } from "../../sop/graph.ts";
import type { Sop } from "../../sop/schema.ts";
import { sentence as stopped } from "../../text/sentence.ts";
import { personText } from "../../words/person.ts";
import { inSeries } from "../../words/series.ts";
import { capital, stepText } from "../../words/step.ts";
import { momentShort } from "../../words/time.ts";
import type { CaseEvent, RoundEvent, StepResult } from "../events.ts";
import { outcomeOf } from "../route.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "../state.ts";
import { correctedText } from "./history-correction.ts";

/** The sentence for an event that led from `before` to `after`. */
export function sentence(before: CaseState, after: CaseState, event: CaseEvent): string {
  const sop = sopOf(before);
  switch (event.type) {
    case "CaseOpened":
      return `Kasus ${event.number} dibuka menurut SOP ${sop.identity.name} versi ${sop.version}${begun(sop, event)}.`;
    case "NoteAdded":
      return `${event.pinned ? "Catatan tersemat" : "Catatan"}${notedAt(before, event)}: ${event.text}`;
    case "NotePinned":
      return `Catatan disematkan${event.stepId === null ? "" : ` pada ${step(before, event.stepId)}`}: ${noted(before, event)}`;
    case "NoteUnpinned":
      return `Sematan dilepas dari catatan: ${noted(before, event)}`;
    case "ClockPaused":
      return `Waktu dihentikan oleh ${personText(event.by)}${event.until === null ? "" : `, berjalan lagi ${momentShort(event.until)}`}. Alasan: ${event.reason}`;
    case "ClockResumed":
      return stopped(`Waktu dilanjutkan oleh ${personText(event.by)}`);
    case "PerformerAssigned":
      return stopped(
        `${capital(step(before, event.stepId))} ditugaskan kepada ${personText(event.performer)}`,
      );
    case "HandedOver": {
      const from = event.from === null ? "" : ` dari ${personText(event.from)}`;
      const note = event.note === null ? "" : ` Pesan: ${event.note}`;
      return `${stopped(`Kasus diserahkan${from} kepada ${personText(event.to)}`)}${note}`;
    }
    case "CaseCancelled":
      return `Kasus dibatalkan oleh ${personText(event.by)}. Alasan: ${event.reason}`;
    case "CaseSealed":
      return stopped(
        `Kasus disahkan${event.place === null ? "" : ` di ${event.place}`} oleh ${inSeries(event.signatories.map((s) => personText(s.person)))}`,
      );
    case "CaseReopened":
      return `Kasus dibuka kembali oleh ${personText(event.by)}${resumed(after, event.resumeAt)}. Alasan: ${event.reason}`;
    case "SopMoved":
      return `Kasus pindah ke SOP versi ${event.sop.version}${resumed(after, event.resumeAt)}.`;
    case "EntryCorrected":
    case "CaseDetailsCorrected":
      return correctedText(before, event);
    default:
      return roundSentence(before, after, event);
  }
}

/** Where it began, if the SOP has several starts, and the case it was begun from. */
function begun(sop: Sop, { startAt, origin }: Extract<CaseEvent, { type: "CaseOpened" }>): string {
  const starts = startsOf(sop);
  const start = starts.find(({ step }) => step.id === startAt);
  const at =
    starts.length > 1 && start !== undefined ? `, mulai dari langkah ${start.step.number}` : "";
  return origin === null ? at : `${at}, sebagai lanjutan kasus ${origin.number}`;
}

function notedAt(
  state: CaseState,
  { stepId, round }: Extract<CaseEvent, { type: "NoteAdded" }>,
): string {
  return stepId === null ? "" : ` pada ${step(state, stepId, round ?? 1)}`;
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
  [performer, ...participants.map(({ person }) => person)].map(personText).join(" bersama ");

/** "langkah 7", "langkah 7 putaran ke-2". */
function step(state: CaseState, stepId: string, round = 1): string {
  const found = stepOf(sopOf(state), stepId);
  return stepText(found === undefined ? `“${stepId}”` : found.number, round);
}

function resumed(after: CaseState, resumeAt: string | null): string {
  return resumeAt === null ? "" : ` dan dilanjutkan pada ${step(after, resumeAt)}`;
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
