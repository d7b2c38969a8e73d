import type { LogRules } from "../../../src/browser/store/case-store.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";

/** A chain simple enough to read in a failing test: the head is the text of the last note. */
export const toyRules: LogRules<{ notes: number }> = {
  headOf: (log) => textOf(log.at(-1)),
  isIntact: (log) => log.every((event, i) => event.seq === i && event.prev === textOf(log[i - 1])),
  summarise: (log) => ({ notes: log.length }),
};

export const EMPTY = toyRules.headOf([]);

export function notes(after: readonly RecordedEvent[], ...texts: string[]): RecordedEvent[] {
  const log = [...after];
  for (const text of texts) {
    log.push({
      v: 1,
      seq: log.length,
      prev: textOf(log.at(-1)),
      occurredAt: 0,
      recordedAt: 0,
      event: { type: "NoteAdded", stepId: null, round: null, text, pinned: false },
    });
  }
  return log.slice(after.length);
}

function textOf(recorded: RecordedEvent | undefined): string {
  return recorded?.event.type === "NoteAdded" ? recorded.event.text : "-";
}
