/**
 * The chain: each event holds the SHA-256 of its predecessor in canonical JSON (RFC 8785), so that a
 * change anywhere breaks every later link. It shows change; it does not prove who wrote it.
 */
import { canonical } from "../canonical.ts";
import { sha256Hex } from "../digest.ts";
import type { CaseEvent, RecordedEvent } from "./events.ts";
import { versionOf } from "./version.ts";

/** An accepted event that is not yet in the log, with the time it happened (epoch ms). */
export interface Happening {
  occurredAt: number;
  event: CaseEvent;
}

/** What the first event holds in place of a predecessor's digest. */
export const NO_PREDECESSOR = "0".repeat(64);

/** SHA-256 (64 hex digits) of an event's canonical JSON. */
export function digestOf(event: RecordedEvent): string {
  return sha256Hex(canonical(event));
}

/** The links that follow `last` (null: the log is empty), all recorded at the same moment. */
export function record(
  last: RecordedEvent | null,
  happenings: readonly Happening[],
  recordedAt: number,
): RecordedEvent[] {
  const links: RecordedEvent[] = [];
  let before = last;
  for (const { occurredAt, event } of happenings) {
    const link: RecordedEvent = {
      v: versionOf(event),
      seq: before === null ? 0 : before.seq + 1,
      prev: before === null ? NO_PREDECESSOR : digestOf(before),
      occurredAt,
      recordedAt,
      event,
    };
    links.push(link);
    before = link;
  }
  return links;
}

/**
 * Index of the first event that is not recordable, not at its number, or does not hold its
 * predecessor's digest; -1 when the chain holds: enough to trust what this device stored itself.
 */
export function firstBreak(log: readonly RecordedEvent[]): number {
  let before = NO_PREDECESSOR;
  return log.findIndex((event, index) => {
    if (!isRecordable(event) || event.seq !== index || event.prev !== before) return true;
    before = digestOf(event);
    return false;
  });
}

/** True when a value survives being written down and read back: whole characters, finite numbers, nothing undefined. */
export function isRecordable(value: unknown): boolean {
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isRecordable);
  if (typeof value !== "object") return false;
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isRecordable(item));
}
