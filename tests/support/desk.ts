/** Lines of the list, made of whole cases. */
import { type Line, linesOf } from "../../src/core/case/desk/line.ts";
import type { RecordedEvent } from "../../src/core/case/events.ts";
import { fold } from "../../src/core/case/evolve.ts";
import { summarise } from "../../src/core/case/view/summary.ts";
import { KALTIM } from "./calendars.ts";

/** @param now epoch ms. @returns a line of each case, keyed by its number. */
export function deskLines(
  logs: readonly (readonly RecordedEvent[])[],
  now: number,
  isAway: (key: string) => boolean = () => false,
): Line[] {
  const entries = logs.flatMap((log) => {
    const state = fold(log);
    return state ? [{ key: state.number, summary: summarise(state) }] : [];
  });
  return linesOf(entries, now, KALTIM, isAway);
}
