/** Small cases for tests about files and storage, where only the log's length and head matter. */
import type { RecordedEvent } from "../../src/core/case/events.ts";
import type { Sop } from "../../src/core/sop/schema.ts";
import { PENGELOLAAN_DATA } from "./sops.ts";
import { told } from "./story.ts";

const OPENED = Date.UTC(2026, 0, 5, 1);

/** @returns a case that was opened and then noted on, one event a note. Its number is its id. */
export function shortCase(
  caseId: string,
  notes: readonly string[] = [],
  sop: Sop = PENGELOLAAN_DATA,
): RecordedEvent[] {
  const at = (minute: number) => {
    const moment = OPENED + minute * 60_000;
    return { occurredAt: moment, recordedAt: moment };
  };
  const opening = { number: caseId, subject: `Perihal ${caseId}`, applicant: "Dinas Contoh" };
  return told([
    { type: "open", caseId, ...opening, sop, ...at(0) },
    ...notes.map((text, i) => ({ type: "addNote", stepId: null, text, ...at(i + 1) }) as const),
  ]).log;
}
