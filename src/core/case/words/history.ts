/** The log told in plain Indonesian sentences, one an event, for screen and paper. */
import type { RecordedEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import type { CaseState } from "../state.ts";
import { upcast } from "../upcast.ts";
import { sentence } from "./history-text.ts";

export interface HistoryEntry {
  seq: number;
  type: RecordedEvent["event"]["type"];
  text: string;
  /** Epoch ms: when it happened and when it was entered. */
  occurredAt: number;
  recordedAt: number;
  /** Corrects what was entered before. */
  correction: boolean;
}

/** One entry per event, oldest first. */
export function history(log: readonly RecordedEvent[]): HistoryEntry[] {
  let before: CaseState | null = null;
  return log.map((recorded) => {
    const { seq, occurredAt, recordedAt } = recorded;
    const event = upcast(recorded);
    const after: CaseState | null = evolve(before, recorded);
    const text = after === null ? "" : sentence(before ?? after, after, event);
    before = after;
    return {
      seq,
      type: event.type,
      text,
      occurredAt,
      recordedAt,
      correction: event.type === "EntryCorrected" || event.type === "CaseDetailsCorrected",
    };
  });
}
