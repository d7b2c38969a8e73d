/** What becomes of an act that somebody else's came before: offered again on the case as it now stands. */
import type { Command, CommandOf, Times } from "../case/commands.ts";
import type { CaseEvent, RecordedEvent } from "../case/events.ts";
import { perform } from "../case/perform.ts";
import { type CaseState, findRound } from "../case/state.ts";
import { upcast } from "../case/upcast.ts";

/** What does no harm when it is done again unasked: it says what was seen, and takes no one's turn. */
const QUIET: readonly CaseEvent["type"][] = [
  "StepStarted",
  "StepQuantified",
  "RequirementTicked",
  "RequirementUnticked",
  "RequirementWaived",
  "NoteAdded",
  "FileAttached",
];

/** True when an overtaken act may be offered again without a look. */
export const isQuiet = ({ event }: RecordedEvent): boolean => QUIET.includes(event.type);

/**
 * The command that asks for the same again.
 * @param recordedAt epoch ms of now; when it happened stays.
 * @returns null for what nobody can ask for twice: an opening, a seal over other bytes, a pin or a file by number.
 */
function commandAgain(recorded: RecordedEvent, recordedAt: number): Command | null {
  const times: Times = { occurredAt: recorded.occurredAt, recordedAt };
  const wish = wishOf(upcast(recorded));
  return wish === null ? null : ({ ...wish, ...times } as Command);
}

type Untimed<C> = C extends Command ? Omit<C, keyof Times> : never;

function wishOf(event: CaseEvent): Untimed<Command> | null {
  switch (event.type) {
    case "StepStarted":
      return { ...at(event), type: "start" };
    case "StepQuantified":
      return { ...at(event), type: "quantify", quantity: event.quantity };
    case "RequirementTicked":
      return { ...at(event), type: "tick", requirementId: event.requirementId };
    case "RequirementUnticked":
      return { ...at(event), type: "untick", requirementId: event.requirementId };
    case "RequirementWaived": {
      const { requirementId, reason } = event;
      return { ...at(event), type: "waive", requirementId, reason };
    }
    case "StepCompleted":
      return { ...event, type: "complete", startedAt: null };
    case "StepReturned":
      return { ...event, type: "sendBack", startedAt: null };
    case "StepPassedOver":
      return { ...event, type: "passOver" };
    case "NoteAdded": {
      const { stepId, round, text, pinned } = event;
      return { type: "addNote", stepId, round, text, pinned };
    }
    case "FileAttached":
      return { ...event, type: "attachFile" };
    case "EntryCorrected": {
      const { reason, by, field, to } = event;
      const correction = { field, to } as Extract<Command, { type: "correct" }>["correction"];
      return { ...at(event), type: "correct", reason, by, correction };
    }
    case "CaseDetailsCorrected": {
      const { field, to, reason, by } = event;
      return { type: "correctDetails", field, to, reason, by };
    }
    case "ClockPaused":
      return { ...event, type: "pauseClock" };
    case "ClockResumed":
      return { ...event, type: "resumeClock" };
    case "PerformerAssigned":
      return { ...event, type: "assign" };
    case "HandedOver":
      return { ...event, type: "handOver" };
    case "CaseCancelled":
      return { ...event, type: "cancel" };
    case "CaseReopened":
      return { ...event, type: "reopen" };
    case "SopMoved":
      return { ...event, type: "moveSop" };
    default:
      return null;
  }
}

/** The colleague saw the same paper, though the step may be over by now. */
const isTicked = (state: CaseState | null, tick: CommandOf<"tick">): boolean =>
  (state && findRound(state, tick))?.marks.some(
    ({ how, requirementId }) => how === "ticked" && requirementId === tick.requirementId,
  ) ?? false;

/** The same words of the same moment: offered again already, and the page went before it was settled. */
const isNoted = (state: CaseState | null, note: Extract<Command, { type: "addNote" }>): boolean =>
  state?.notes.some(({ text, at }) => text === note.text && at === note.occurredAt) ?? false;

const at = ({ stepId, round }: { stepId: string; round: number }) => ({ stepId, round });

/** `done`: the case says the same already. `fits`: the command would be accepted. `no`: it would not. */
export type Fit = { kind: "done" } | { kind: "fits"; command: Command } | { kind: "no" };

/** How an overtaken act stands to the case as it is now. `recordedAt`: epoch ms. */
export function fitAgain(state: CaseState | null, act: RecordedEvent, recordedAt: number): Fit {
  const command = commandAgain(act, recordedAt);
  if (command === null) return { kind: "no" };
  if (command.type === "addNote" && isNoted(state, command)) return { kind: "done" };
  if (command.type === "tick" && isTicked(state, command)) return { kind: "done" };
  const tried = perform(state, command);
  if (!tried.ok) return { kind: "no" };
  return tried.added.length === 0 ? { kind: "done" } : { kind: "fits", command };
}
