/** "Selesaikan langkah" and "Kembalikan": what a step's end records. */
import type { Happening } from "./chain.ts";
import type { CommandOf } from "./commands.ts";
import type { CaseEvent } from "./events.ts";
import { missingToComplete, missingToReturn } from "./missing.ts";
import type { Proposal } from "./proposal.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "./state.ts";

/** The events of an ending: a stated start, if it differs from the recorded one, then the ending. */
export function decideEnding(
  state: CaseState,
  command: CommandOf<"complete"> | CommandOf<"sendBack">,
): Proposal {
  const { stepId, round, occurredAt, startedAt } = command;
  const current = currentRound(state);
  const step = stepOf(sopOf(state), stepId);
  const inHand = current !== null && current.stepId === stepId && current.round === round;
  if (inHand && step !== undefined && state.status === "running") {
    const missing =
      command.type === "complete"
        ? missingToComplete(sopOf(state), step, current, command)
        : missingToReturn(sopOf(state), step, command, command.reason);
    if (missing.length > 0) return { refusal: { code: "incomplete", missing } };
  }
  const start: Happening[] =
    startedAt === null || startedAt === current?.startedAt
      ? []
      : [{ occurredAt: startedAt, event: { type: "StepStarted", stepId, round } }];
  return { happenings: [...start, { occurredAt, event: endingOf(command) }] };
}

function endingOf(command: CommandOf<"complete"> | CommandOf<"sendBack">): CaseEvent {
  const { stepId, round, outcomeId, performer, document, note, initials } = command;
  const { participants = [] } = command;
  const result = { stepId, round, outcomeId, performer, participants, document, note, initials };
  return command.type === "complete"
    ? { type: "StepCompleted", ...result }
    : { type: "StepReturned", reason: command.reason.trim(), ...result };
}
