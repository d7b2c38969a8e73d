/** Commands that become one event each: which, with entries trimmed. */
import { entryOf } from "./admit-correction.ts";
import type { Command, CommandOf } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, findRound, sopOf } from "./state.ts";

type Single = Exclude<Command, { type: "complete" | "sendBack" }>;

/** The event that a command of one event means, or why it means none. */
export function eventOf(state: CaseState | null, command: Single): CaseEvent | Refusal {
  switch (command.type) {
    case "open": {
      const { caseId, sop } = command;
      const [number, subject, applicant] = [command.number, command.subject, command.applicant];
      return {
        type: "CaseOpened",
        caseId,
        number: number.trim(),
        subject: subject.trim(),
        applicant: applicant.trim(),
        sop,
      };
    }
    case "start":
      return { type: "StepStarted", ...refOf(command) };
    case "tick":
      return { type: "RequirementTicked", requirementId: command.requirementId, ...refOf(command) };
    case "untick":
      return {
        type: "RequirementUnticked",
        requirementId: command.requirementId,
        ...refOf(command),
      };
    case "waive": {
      const { requirementId, reason } = command;
      return { type: "RequirementWaived", requirementId, reason: reason.trim(), ...refOf(command) };
    }
    default:
      return caseEventOf(state, command);
  }
}

type CaseLevel = Exclude<Single, { type: "open" | "start" | "tick" | "untick" | "waive" }>;

function caseEventOf(state: CaseState | null, command: CaseLevel): CaseEvent | Refusal {
  if (state === null) return { code: "no-case" };
  switch (command.type) {
    case "correct":
      return corrected(state, command);
    case "correctDetails": {
      const { field, to, reason } = command;
      const from = state[field];
      return { type: "CaseDetailsCorrected", field, from, to: to.trim(), reason: reason.trim() };
    }
    case "addNote":
      return { type: "NoteAdded", stepId: command.stepId, text: command.text.trim() };
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
      const { digest, signatories } = command;
      return { type: "CaseSealed", digest, sopVersion: sopOf(state).version, signatories };
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
  const { stepId, round: number, reason, correction } = command;
  const round = findRound(state, command);
  if (round === undefined) return { code: "round-unknown", stepId, round: number };
  const from = entryOf(round, correction.field);
  if (from === undefined) return { code: "round-not-ended", stepId, round: number };
  const { field, to } = correction;
  return { type: "EntryCorrected", field, from, to, reason: reason.trim(), ...refOf(command) };
}

function refOf({ stepId, round }: { stepId: string; round: number }) {
  return { stepId, round };
}
