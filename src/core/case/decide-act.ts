/** What an act on a case means: the one event it becomes, with entries trimmed. */
import { entriesOf } from "./admit-correction.ts";
import type { Act, CommandOf, Correction } from "./commands.ts";
import type { CaseEvent, Entries, Replaced } from "./events.ts";
import { lacksPosition } from "./missing.ts";
import { type Proposal, refOf } from "./proposal.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, findRound, sopOf, stepOfRound } from "./state.ts";

/** What the act would add to the case, or why it cannot be proposed. */
export function proposeAct(state: CaseState | null, act: Act): Proposal {
  const event = state === null ? { code: "no-case" as const } : eventOf(state, act);
  return "code" in event
    ? { refusal: event }
    : { happenings: [{ occurredAt: act.occurredAt, event }] };
}

function eventOf(state: CaseState, command: Act): CaseEvent | Refusal {
  switch (command.type) {
    case "correct":
      return corrected(state, command);
    case "correctDetails": {
      const { field, to, reason, by = null } = command;
      const entry = { field, from: state[field], to: to.trim() };
      return { type: "CaseDetailsCorrected", ...entry, reason: reason.trim(), by };
    }
    case "addNote":
      return {
        type: "NoteAdded",
        stepId: command.stepId,
        round: command.round ?? null,
        text: command.text.trim(),
        pinned: command.pinned ?? false,
      };
    case "pinNote":
      return { type: "NotePinned", note: command.note, stepId: command.stepId };
    case "unpinNote":
      return { type: "NoteUnpinned", note: command.note };
    case "attachFile": {
      const { place, name, mediaType, size, digest } = command;
      return { type: "FileAttached", place, name, mediaType, size, digest };
    }
    case "removeFile":
      return { type: "FileRemoved", file: command.file, reason: command.reason.trim() };
    case "pauseClock": {
      const { reason, by, until } = command;
      return { type: "ClockPaused", reason: reason.trim(), by, until };
    }
    case "resumeClock":
      return { type: "ClockResumed", by: command.by };
    case "assign":
      return {
        type: "PerformerAssigned",
        stepId: command.stepId,
        performer: command.performer,
      };
    case "handOver":
      return { type: "HandedOver", from: command.from, to: command.to, note: command.note };
    case "cancel":
      return { type: "CaseCancelled", reason: command.reason.trim(), by: command.by };
    case "signOff": {
      const { digest, signatories, place = null } = command;
      const sop = sopOf(state);
      const actorOf = (role: string) => sop.signOff.find(({ id }) => id === role)?.actor;
      const lacking = signatories.find(({ role, person }) =>
        lacksPosition(sop, actorOf(role), person),
      );
      if (lacking !== undefined) return { code: "blank", field: "position" };
      return { type: "CaseSealed", digest, sopVersion: sop.version, signatories, place };
    }
    case "reopen": {
      const { reason, by, resumeAt } = command;
      return { type: "CaseReopened", reason: reason.trim(), by, resumeAt };
    }
    case "moveSop":
      return { type: "SopMoved", sop: command.sop, resumeAt: command.resumeAt };
  }
}

function corrected(state: CaseState, command: CommandOf<"correct">): CaseEvent | Refusal {
  const { stepId, round: number, reason, correction, by = null } = command;
  const round = findRound(state, command);
  if (round === undefined) return { code: "round-unknown", stepId, round: number };
  const entries = entriesOf(round);
  if (entries === null) return { code: "round-not-ended", stepId, round: number };
  const sop = state.sops[round.sop] ?? sopOf(state);
  const leader = stepOfRound(state, round)?.actor;
  if (correction.field === "performer" && lacksPosition(sop, leader, correction.to)) {
    return { code: "blank", field: "position" };
  }
  return {
    type: "EntryCorrected",
    ...replaced(entries, correction),
    reason: reason.trim(),
    by,
    ...refOf(command),
  };
}

/** The correction beside what it replaces, field by field. */
function replaced(entries: Entries, correction: Correction): Replaced {
  switch (correction.field) {
    case "performer":
      return { ...correction, from: entries.performer };
    case "participants":
      return { ...correction, from: entries.participants };
    case "document":
      return { ...correction, from: entries.document };
    case "note":
      return { ...correction, from: entries.note };
    case "occurredAt":
      return { ...correction, from: entries.occurredAt };
    case "startedAt":
      return { ...correction, from: entries.startedAt };
    case "outcomeId":
      return { ...correction, from: entries.outcomeId };
  }
}
