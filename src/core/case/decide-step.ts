/** What a command of daily work means: which events, with entries trimmed. */
import { requirementsOf, startsOf } from "../sop/graph.ts";
import type { CommandOf, StepCommand } from "./commands.ts";
import { decideEnding } from "./decide-ending.ts";
import type { CaseEvent } from "./events.ts";
import { type Proposal, refOf } from "./proposal.ts";
import { type CaseState, findRound, sopOf, stepOf } from "./state.ts";

type Ending = CommandOf<"complete" | "sendBack">;

/** What the command would add to the case, possibly nothing, or why it cannot be proposed. */
export function proposeStep(state: CaseState | null, command: StepCommand): Proposal {
  if (command.type === "complete" || command.type === "sendBack") {
    return state === null ? { refusal: { code: "no-case" } } : decideEnding(state, command);
  }
  if (changesNothing(state, command)) return { happenings: [] };
  return { happenings: [{ occurredAt: command.occurredAt, event: eventOf(command) }] };
}

function eventOf(command: Exclude<StepCommand, Ending>): CaseEvent {
  switch (command.type) {
    case "open": {
      const { caseId, sop, origin = null } = command;
      const [number, subject, applicant] = [command.number, command.subject, command.applicant];
      return {
        type: "CaseOpened",
        caseId,
        number: number.trim(),
        subject: subject.trim(),
        applicant: applicant.trim(),
        sop,
        startAt: command.startAt ?? startsOf(sop)[0]?.step.id ?? "",
        origin,
      };
    }
    case "start":
      return { type: "StepStarted", ...refOf(command) };
    case "quantify":
      return { type: "StepQuantified", quantity: command.quantity, ...refOf(command) };
    case "passOver": {
      const { outcomeId, performer, reason } = command;
      return {
        type: "StepPassedOver",
        outcomeId,
        performer,
        reason: reason.trim(),
        ...refOf(command),
      };
    }
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
  }
}

/** A tick that is there already, or an untick of nothing: two tabs, or a double click. */
function changesNothing(state: CaseState | null, command: StepCommand): boolean {
  if (state === null || state.status !== "running") return false;
  if (command.type === "quantify") {
    const round = findRound(state, command);
    return round?.end === null && round.quantity === command.quantity;
  }
  if (!("requirementId" in command)) return false;
  const round = findRound(state, command);
  if (round === undefined || round.end !== null) return false;
  const mark = round.marks.find((entry) => entry.requirementId === command.requirementId);
  if (command.type === "waive") {
    return mark?.how === "waived" && mark.reason === command.reason.trim();
  }
  if (command.type === "tick") return mark?.how === "ticked";
  return mark === undefined && stepHas(state, command);
}

function stepHas(state: CaseState, command: { stepId: string; requirementId: string }): boolean {
  const step = stepOf(sopOf(state), command.stepId);
  return requirementsOf(step).some((item) => item.id === command.requirementId);
}
