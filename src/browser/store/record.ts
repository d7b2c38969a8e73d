/** The record of one case, and what a reader makes of whatever lies there. Where and how long: `places.ts`. */
import type { RecordedEvent } from "../../core/case/events.ts";
import { LATEST } from "../../core/case/version.ts";

export interface CaseRecord {
  kind: "case";
  version: 1;
  /** Digest of the last event: what a writer must have seen before it may write. */
  head: string;
  log: RecordedEvent[];
}

/** What a read of one case's record comes to. `raw` is what lies there, for download. */
export type Stored =
  | { kind: "none" }
  | { kind: "case"; head: string; log: RecordedEvent[] }
  | { kind: "newer"; raw: unknown }
  | { kind: "corrupted"; raw: unknown };

/** Judges a raw value; `intact` says whether a log's chain holds and ends in that head. */
export function readRecord(
  raw: unknown,
  intact: (log: readonly RecordedEvent[], head: string) => boolean,
): Stored {
  if (raw === null || raw === undefined) return { kind: "none" };
  if (typeof raw !== "object") return { kind: "corrupted", raw };
  const { kind, version, head, log } = raw as Partial<Record<keyof CaseRecord, unknown>>;
  if (kind !== "case" || typeof version !== "number") return { kind: "corrupted", raw };
  if (version > 1 || hasNewerEvent(log)) return { kind: "newer", raw };
  if (!Array.isArray(log) || log.length === 0 || typeof head !== "string") {
    return { kind: "corrupted", raw };
  }
  try {
    return intact(log, head) ? { kind: "case", head, log } : { kind: "corrupted", raw };
  } catch {
    return { kind: "corrupted", raw };
  }
}

function hasNewerEvent(log: unknown): boolean {
  return Array.isArray(log) && log.some((entry) => Number(entry?.v) > LATEST);
}
