/**
 * What a command means. Pure: state and command in, events or a named refusal out. Nothing here reads
 * a clock: both times come with the command.
 */
import { type ActFault, admit } from "./admit.ts";
import { type Happening, isRecordable } from "./chain.ts";
import type { Command } from "./commands.ts";
import { evolve } from "./evolve.ts";
import type { Refusal } from "./refusals.ts";
import type { Rules } from "./rules.ts";
import type { CaseState } from "./state.ts";

/** Accepted: what happened (possibly nothing new) and when it is recorded (epoch ms). */
export type Decision =
  | { ok: true; happenings: Happening[]; recordedAt: number }
  | { ok: false; refusal: Refusal };

/**
 * Decides a command on a case (`null`: there is none yet) by the rules that hold for it. An accepted command without happenings
 * changes nothing, such as a second tick from another tab.
 */
export function decide<Given extends Command>(
  rules: Rules<Given>,
  state: CaseState | null,
  given: Given,
): Decision {
  const command = onLogClock(given, state?.last.recordedAt ?? 0);
  const { recordedAt } = command;
  const refused = rules.formFault(command);
  if (refused !== null) return { ok: false, refusal: refused };
  const outcome = rules.propose(state, command);
  if ("refusal" in outcome) return { ok: false, refusal: outcome.refusal };
  const refusal = firstFault(state, outcome.happenings, recordedAt, rules.actFault);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, happenings: outcome.happenings, recordedAt };
}

/**
 * The log's clock never runs backwards: where the device's does (set back, or slower than that of the
 * colleague who handed the case over), entries are recorded at the newest time the log knows, and
 * "now" (both times equal) stays now, so that the work is not stopped.
 */
function onLogClock<Given extends Command>(command: Given, newest: number): Given {
  if (!(command.recordedAt < newest)) return command;
  const now = command.occurredAt === command.recordedAt;
  return { ...command, recordedAt: newest, occurredAt: now ? newest : command.occurredAt };
}

/** Asks for each happening in turn whether it may follow, on the state that the ones before it leave. */
function firstFault(
  state: CaseState | null,
  happenings: readonly Happening[],
  recordedAt: number,
  actFault: ActFault,
): Refusal | null {
  let now = state;
  for (const happening of happenings) {
    if (!isRecordable(happening)) return { code: "not-recordable" };
    const refusal = admit(now, happening, recordedAt, actFault);
    if (refusal !== null) return refusal;
    // Only the state matters for the next question; the link itself is made by `record`.
    if (happenings.length > 1 && now !== null) {
      now = evolve(now, { ...now.last, ...happening, recordedAt });
    }
  }
  return null;
}
