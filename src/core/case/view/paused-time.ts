/** How much of a case's time did not count. */
import { workingMinutes } from "../../calendar/arithmetic.ts";
import type { Known, WorkCalendar } from "../../calendar/calendar.ts";
import { countedMinutes, stretchesAt } from "../../calendar/pauses.ts";
import type { CaseState } from "../state.ts";
import { endOf } from "./clocks.ts";

/** Working minutes up to `now` (epoch ms), or to the end of the case, that were paused. */
export function pausedTime(state: CaseState, now: number, calendar: WorkCalendar): Known<number> {
  const [from, to] = [state.openedAt, endOf(state) ?? now];
  const all = workingMinutes(calendar, from, to);
  const counted = countedMinutes(calendar, from, to, stretchesAt(state.pauses, to));
  return all.known && counted.known ? { known: true, value: all.value - counted.value } : counted;
}
