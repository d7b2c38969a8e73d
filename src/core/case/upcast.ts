/**
 * Reading logs of older releases. Every released shape of an event has a number (`v`); the table lifts
 * each to the next. Stored bytes are never rewritten: chain and digests are those of the log as it was
 * written, lifting happens in memory when events are folded. A new version needs: `LATEST` raised, a
 * lift here, the old shape in the file schema, a sample in tests/core/case/corpus.
 */
import type { CaseEvent, RecordedEvent } from "./events.ts";

/** The newest event version this release writes and understands; a newer one is refused or shown read-only. */
export const LATEST = 1;

/** From version n (the key) to n + 1. */
export type Lifts = Readonly<Record<number, (event: CaseEvent) => CaseEvent>>;

/** Version 1 is the first ever released: nothing to lift yet. */
const LIFTS: Lifts = {};

/** What a stored event says, in today's shape. */
export function upcast(
  { v, event }: { v: number; event: RecordedEvent["event"] },
  lifts: Lifts = LIFTS,
  latest: number = LATEST,
): CaseEvent {
  let lifted = event;
  for (let version = v; version < latest; version += 1) {
    lifted = lifts[version]?.(lifted) ?? lifted;
  }
  return lifted;
}
