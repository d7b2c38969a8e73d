/** Rules of the paused clock: one pause at a time, and no step ends while time stands still. */
import { pausedAt } from "../calendar/pauses.ts";
import { isMoment } from "./admit-time.ts";
import { type CaseEvent, ENDINGS } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** @param at epoch ms when the event happened. @returns null when the clock lets it happen then. */
export function clockFault({ pauses }: CaseState, event: CaseEvent, at: number): Refusal | null {
  const last = pauses.at(-1);
  if (event.type === "ClockResumed") {
    const isOpen = last && !last.resumed && (last.to === null || at < last.to);
    return isOpen ? null : { code: "clock-running" };
  }
  const isPause = event.type === "ClockPaused";
  const isMoved = event.type === "EntryCorrected" && event.field === "occurredAt";
  if (!isPause && !isMoved && !ENDINGS.includes(event.type)) return null;
  // After a pause without an end comes no other, even one that is entered afterwards.
  const endless = isPause && last?.to === null ? last : undefined;
  const pause = endless ?? pausedAt(pauses, isMoved ? event.to : at);
  if (pause) return { code: "clock-paused", since: pause.from };
  if (!isPause || event.until === null) return null;
  if (!isMoment(event.until)) return { code: "time-invalid" };
  return event.until > at ? null : { code: "pause-too-short" };
}
