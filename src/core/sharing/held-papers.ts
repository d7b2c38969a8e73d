/** The papers that a shared case names, as its line has them. */
import type { RecordedEvent } from "../case/events.ts";
import { digestsHeld } from "../case/file-place.ts";
import type { Line } from "./line.ts";

/** Papers that the case holds, by digest, and who attached each: it is his browser that sends it first. */
export function heldOnLine({ events, voices }: Pick<Line, "events" | "voices">) {
  const held = digestsHeld(events);
  const by = new Map<string, string>();
  for (const [n, { event }] of events.entries()) {
    if (event.type !== "FileAttached" || !held.has(event.digest)) continue;
    by.set(event.digest, voices[n]?.relayed ?? voices[n]?.by ?? "");
  }
  return by;
}

/** Every paper that was ever attached, taken out again or not: all of them may lie with the office. */
export const everAttached = (events: readonly RecordedEvent[]): Set<string> =>
  new Set(events.flatMap(({ event }) => (event.type === "FileAttached" ? [event.digest] : [])));
