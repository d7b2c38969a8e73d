/** Rules of the paused clock: one pause at a time, and no step ends while time stands still. */
import { pausedAt } from "../calendar/pauses.ts";
import { isMoment } from "./admit-time.ts";
import type { CaseEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import type { CaseState } from "./state.ts";

/** @param at epoch ms when the event happened. @returns null when the clock lets it happen then. */
export function clockFault({ pauses }: CaseState, event: CaseEvent, at: number): Refusal | null {
  switch (event.type) {
    case "StepCompleted":
    case "StepReturned":
    case "StepPassedOver":
      return endFault(pauses, at);
    case "EntryCorrected":
      return event.field === "occurredAt" ? endFault(pauses, event.to) : null;
    case "ClockPaused": {
      const { until } = event;
      const last = pauses.at(-1);
      // One without an end has no time after it, even for what is entered afterwards.
      const open = last?.to === null ? last : pausedAt(pauses, at);
      if (open !== undefined) return { code: "clock-paused", since: open.from };
      if (until === null) return null;
      if (!isMoment(until)) return { code: "time-invalid" };
      return until > at ? null : { code: "pause-too-short" };
    }
    case "ClockResumed": {
      const last = pauses.at(-1);
      const isOpen = last !== undefined && !last.resumed && (last.to === null || at < last.to);
      return isOpen ? null : { code: "clock-running" };
    }
    default:
      return null;
  }
}

function endFault(pauses: CaseState["pauses"], at: number): Refusal | null {
  const pause = pausedAt(pauses, at);
  return pause === undefined ? null : { code: "clock-paused", since: pause.from };
}
