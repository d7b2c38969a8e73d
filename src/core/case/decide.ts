/**
 * What a command means. Pure: state and command in, events or a named refusal out. Nothing here reads
 * a clock: both times come with the command.
 */
import { admit } from "./admit.ts";
import { type Happening, isRecordable } from "./chain.ts";
import type { Command } from "./commands.ts";
import { decideEnding } from "./decide-ending.ts";
import { eventOf } from "./decide-event.ts";
import { formFault } from "./decide-form.ts";
import { evolve } from "./evolve.ts";
import type { Refusal } from "./refusals.ts";
import { type CaseState, findRound, sopOf } from "./state.ts";

/** Accepted: what happened (possibly nothing new) and when it is recorded (epoch ms). */
export type Decision =
  | { ok: true; happenings: Happening[]; recordedAt: number }
  | { ok: false; refusal: Refusal };

/**
 * Decides a command on a case (`null`: there is none yet). An accepted command without happenings
 * changes nothing, such as a second tick from another tab.
 */
export function decide(state: CaseState | null, given: Command): Decision {
  const command = onLogClock(given, state?.last.recordedAt ?? 0);
  const { recordedAt } = command;
  const refused = formFault(command);
  if (refused !== null) return { ok: false, refusal: refused };
  const outcome = propose(state, command);
  if ("refusal" in outcome) return { ok: false, refusal: outcome.refusal };
  const refusal = firstFault(state, outcome.happenings, recordedAt);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, happenings: outcome.happenings, recordedAt };
}

/**
 * The log's clock never runs backwards: where the device's does (set back, or slower than that of the
 * colleague who handed the case over), entries are recorded at the newest time the log knows, and
 * "now" (both times equal) stays now, so that the work is not stopped.
 */
function onLogClock(command: Command, newest: number): Command {
  if (!(command.recordedAt < newest)) return command;
  const now = command.occurredAt === command.recordedAt;
  return { ...command, recordedAt: newest, occurredAt: now ? newest : command.occurredAt };
}

export type Proposal = { happenings: Happening[] } | { refusal: Refusal };

/** Asks for each happening in turn whether it may follow, on the state that the ones before it leave. */
function firstFault(
  state: CaseState | null,
  happenings: readonly Happening[],
  recordedAt: number,
): Refusal | null {
  let now = state;
  for (const happening of happenings) {
    if (!isRecordable(happening)) return { code: "not-recordable" };
    const refusal = admit(now, happening, recordedAt);
    if (refusal !== null) return refusal;
    // Only the state matters for the next question; the link itself is made by `record`.
    if (happenings.length > 1 && now !== null) {
      now = evolve(now, { ...now.last, ...happening, recordedAt });
    }
  }
  return null;
}

function propose(state: CaseState | null, command: Command): Proposal {
  const { occurredAt } = command;
  if (command.type === "complete" || command.type === "sendBack") {
    return state === null ? { refusal: { code: "no-case" } } : decideEnding(state, command);
  }
  if (changesNothing(state, command)) return { happenings: [] };
  const event = eventOf(state, command);
  return "code" in event ? { refusal: event } : { happenings: [{ occurredAt, event }] };
}

/** A tick that is there already, or an untick of nothing: two tabs, or a double click. */
function changesNothing(state: CaseState | null, command: Command): boolean {
  if (state === null || state.status !== "running" || !("requirementId" in command)) return false;
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
  const step = sopOf(state).steps.find((entry) => entry.id === command.stepId);
  return step?.requirements.items.some((item) => item.id === command.requirementId) ?? false;
}
