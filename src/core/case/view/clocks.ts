/** The two clocks of a case: this step against its Waktu, the whole against the SOP's working days. */
import type { WorkCalendar } from "../../calendar/calendar.ts";
import { type Clock, clockAt } from "../../calendar/clock.ts";
import type { Duration } from "../../calendar/duration.ts";
import { readDuration } from "../../sop/duration/read.ts";
import { allottedOf } from "../../sop/duration/reading.ts";
import type { Sop } from "../../sop/schema.ts";
import { type CaseState, currentRound, type Round, sopOf, stepOfRound } from "../state.ts";

/**
 * The clock of one visit: from its start, or, while nobody has stated a start, from the moment the
 * step could begin. Null when the SOP's Waktu names no countable time, or the step was passed over.
 */
export function roundClock(
  state: CaseState,
  round: Round,
  now: number,
  calendar: WorkCalendar,
): Clock | null {
  // Nobody worked at a step that was passed over.
  if (round.end?.how === "passed") return null;
  const reading = readDuration(stepOfRound(state, round)?.duration ?? null);
  const allotted = allottedOf(reading, round.quantity);
  if (allotted === null) return null;
  const stop = round === currentRound(state) ? (state.cancelled?.at ?? null) : null;
  const from = round.startedAt ?? round.openedAt;
  const clock = clockAt(calendar, from, allotted, round.end?.at ?? stop, now, state.pauses);
  return round.end === null && stop !== null ? stopped(clock) : clock;
}

/**
 * The clock of the whole case: from its opening to the end of its route. Null when the SOP sets the
 * whole no time that can be counted.
 */
export function caseClock(state: CaseState, now: number, calendar: WorkCalendar): Clock | null {
  const allotted = wholeOf(sopOf(state));
  if (allotted === null) return null;
  const clock = clockAt(calendar, state.openedAt, allotted, endOf(state), now, state.pauses);
  return state.status === "cancelled" ? stopped(clock) : clock;
}

/** The clock of work that was called off. */
const stopped = (clock: Clock): Clock => ({ ...clock, verdict: "stopped" });

/** The allotted time of a whole case, or null when none can be counted. */
export function wholeOf({ duration }: Pick<Sop, "duration">): Duration | null {
  const { workingDays, text } = duration;
  if (workingDays !== null) return { unit: "days", min: workingDays, max: workingDays };
  return allottedOf(readDuration(text));
}

/** When the case ended (epoch ms): its last step's end, or its cancelling; null while it runs. */
export function endOf(state: CaseState): number | null {
  if (state.status === "running") return null;
  if (state.status === "cancelled") return state.cancelled?.at ?? null;
  return state.rounds.at(-1)?.end?.at ?? null;
}
