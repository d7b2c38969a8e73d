import type { CaseEvent } from "./events.ts";

/** The newest event version this release understands; a newer one is refused or shown read-only. */
export const LATEST = 6;

/**
 * The version that an event is written under: the first whose shape it has, so that what the release
 * before can read, it reads.
 */
export function versionOf({ type }: CaseEvent): number {
  if (type === "FileAttached" || type === "FileRemoved") return 6;
  return type === "NotePinned" ? 5 : 4;
}
