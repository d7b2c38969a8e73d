/**
 * What a command means. Pure: state and command in, events or a named refusal out. Nothing here reads
 * a clock: both times come with the command.
 */
import { admit } from "./admit.ts";
import { type Happening, isRecordable } from "./chain.ts";
import { cleanCommand } from "./clean-command.ts";
import { type Command, isStepCommand } from "./commands.ts";
import { proposeAct } from "./decide-act.ts";
import { proposeStep } from "./decide-step.ts";
import { evolve } from "./evolve.ts";
import { formFault } from "./form.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";
import { LATEST } from "./version.ts";

/** Accepted: what happened (possibly nothing new) and when it is recorded (epoch ms). */
export type Decision =
  | { ok: true; happenings: Happening[]; recordedAt: number }
  | { ok: false; refusal: Refusal };

/**
 * Decides a command on a case (`null`: there is none yet). An accepted command without happenings
 * changes nothing, such as a second tick from another tab.
 */
export function decide(state: CaseState | null, given: Command): Decision {
  const command = onLogClock(cleanCommand(given), state?.last.recordedAt ?? 0);
  const { recordedAt } = command;
  const misformed = formFault(command);
  if (misformed !== null) return { ok: false, refusal: misformed };
  const proposal = isStepCommand(command)
    ? proposeStep(state, command)
    : proposeAct(state, command);
  if ("refusal" in proposal) return { ok: false, refusal: proposal.refusal };
  const { happenings } = proposal;
  const refusal = firstFault(state, happenings, recordedAt);
  return refusal === null ? { ok: true, happenings, recordedAt } : { ok: false, refusal };
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
      now = evolve(now, { ...now.last, v: LATEST, ...happening, recordedAt });
    }
  }
  return null;
}
