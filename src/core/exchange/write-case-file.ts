/**
 * The case file: `{ format: "sop-kasus", version: 1, exportedAt, case: { head, length, events } }`.
 * The same text rides inside the PDF. `head` and `length` cover the last event and the end of the log,
 * which the chain alone cannot. Life cycle: written on export, never changed, read by any later
 * release; a new shape gets a new `version` and an upcast, and a sample in tests/core/case/corpus.
 */
import { digestOf } from "../case/chain.ts";
import type { RecordedEvent } from "../case/events.ts";

/** The value of `format`. */
export const CASE_FILE = "sop-kasus";

/** The text of a case file. `exportedAt`: epoch ms. The log must not be empty. */
export function writeCaseFile(log: readonly RecordedEvent[], exportedAt: number): string {
  const last = log.at(-1);
  const head = last === undefined ? "" : digestOf(last);
  const content = { head, length: log.length, events: log };
  return JSON.stringify({ format: CASE_FILE, version: 1, exportedAt, case: content });
}
