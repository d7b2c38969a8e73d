/** What files belong to. */
import type { FilePlace, RecordedEvent } from "./events.ts";

/** Whether both mean the same visit, requirement or output, or both the case. */
export const isSamePlace = (a: FilePlace, b: FilePlace): boolean => keyOf(a) === keyOf(b);

const keyOf = (place: FilePlace): string =>
  place.of === "case"
    ? place.of
    : JSON.stringify([
        place.of,
        place.stepId,
        place.round,
        place.of === "requirement" && place.requirementId,
      ]);

/** The digests of the files that a case holds after these events, which may begin anywhere in its log. */
export function digestsHeld(events: readonly RecordedEvent[]): Set<string> {
  const held = new Map<number, string>();
  for (const { seq, event } of events) {
    if (event.type === "FileAttached") held.set(seq, event.digest);
    if (event.type === "FileRemoved") held.delete(event.file);
  }
  return new Set(held.values());
}
