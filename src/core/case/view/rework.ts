/** How often and why work went back, and the working time that repeated visits cost. */
import type { Known, WorkCalendar } from "../../calendar/calendar.ts";
import { countedMinutes, stretchesAt } from "../../calendar/pauses.ts";
import type { CaseState, Round } from "../state.ts";
import { endOf } from "./clocks.ts";

export interface Rework {
  /** Each return in order: who sent work back, to where, and why. */
  returns: { from: string; fromRound: number; to: string; reason: string; at: number }[];
  /** Working minutes of every repeated visit, from when it opened to its end or now, unpaused. */
  minutes: Known<number>;
}

/** The rework of a case up to `now` (epoch ms). */
export function reworkOf(state: CaseState, now: number, calendar: WorkCalendar): Rework {
  const returns = state.rounds.flatMap((round, i) => {
    const to = state.rounds[i + 1]?.stepId;
    return round.end?.how === "returned" && to !== undefined
      ? [
          {
            from: round.stepId,
            fromRound: round.round,
            to,
            reason: round.end.reason ?? "",
            at: round.end.at,
          },
        ]
      : [];
  });
  return { returns, minutes: costOf(state, now, calendar) };
}

function costOf(state: CaseState, now: number, calendar: WorkCalendar): Known<number> {
  const until = endOf(state) ?? now;
  const paused = stretchesAt(state.pauses, until);
  const repeated = state.rounds.filter((round) => round.round > 1);
  return repeated.reduce<Known<number>>(
    (sum, round: Round) => {
      const cost = countedMinutes(calendar, round.openedAt, round.end?.at ?? until, paused);
      if (!sum.known) return sum;
      return cost.known ? { known: true, value: sum.value + cost.value } : cost;
    },
    { known: true, value: 0 },
  );
}
