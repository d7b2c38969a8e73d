/** The act of handing over: what comes first, so that nothing is lost when the page dies in between. */
import type { Running } from "../../browser/exchange/progress.ts";
import { dropGiven, noteGiven } from "../../browser/kept/given.ts";
import type { RecordedEvent } from "../../core/case/events.ts";
import type { CaseState } from "../../core/case/state.ts";
import { giveCaseFile, type Way } from "../files/case-file.ts";
import type { Tools, Trouble } from "../workplace.ts";

/**
 * Records a handover, with a note of it on this device before anything else.
 * @param length events in the log before it. @returns as `Run`: null when it is recorded.
 */
export async function recordHandover(
  caseKey: string,
  length: number,
  record: () => Promise<Trouble | null>,
): Promise<Trouble | null> {
  noteGiven(caseKey, { length: length + 1, owed: true });
  const trouble = await record();
  if (trouble) dropGiven(caseKey);
  return trouble;
}

/**
 * Makes the file of a case that was handed over. @returns what to tell.
 * Rejects when it cannot be made, or with the signal's reason when it was stopped between two of its papers.
 */
export async function giveFile(
  way: Way,
  tools: Tools,
  caseKey: string,
  record: { log: readonly RecordedEvent[]; state: CaseState },
  running: Running,
): Promise<string> {
  const { text, isOut } = await giveCaseFile(way, tools, record.log, record.state, running);
  if (isOut) noteGiven(caseKey, { length: record.log.length, owed: false });
  return text;
}
