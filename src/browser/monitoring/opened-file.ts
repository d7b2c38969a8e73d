/** A colleague's backup or case file, looked at for its figures. Nothing of it is stored. */

import type { RecordedEvent } from "../../core/case/events.ts";
import { parseCaseFile } from "../../core/exchange/case-file.ts";
import { type FileProblem, problemText } from "../../core/exchange/problems.ts";
import { caseFacts } from "../../core/monitoring/facts.ts";
import { digestsOf, type Held } from "../../core/monitoring/merge.ts";
import { readBackup, readBackupHead } from "../exchange/backup.ts";
import { caseInPdf } from "../exchange/case-in-pdf.ts";
import { readCaseText } from "../files/read-case-text.ts";

export type OpenedSource =
  | { kind: "cases"; held: Held[]; unreadable: number; whole: boolean }
  /** What happened, what was kept, what to do next. */
  | { kind: "problem"; text: string };

/**
 * Reads any bytes; never rejects. @param tell called with the number of cases read so far.
 * `whole` is false when the file ended before its last line.
 */
export async function openedSource(
  file: Blob,
  tell: (done: number) => void,
): Promise<OpenedSource> {
  const head = await readBackupHead(file);
  if (head.ok) return backup(file, head.cases, tell);
  if (head.problem.code === "newer") return problem(head.problem);
  const read = await readCaseText(file, caseInPdf);
  if (!read.ok) return problem(read.problem);
  const parsed = parseCaseFile(read.text);
  if (!parsed.ok) return problem(parsed.problem);
  const held = heldOf(parsed.file.log, parsed.file.head);
  return { kind: "cases", held: held === null ? [] : [held], unreadable: 0, whole: true };
}

const problem = (found: FileProblem): OpenedSource => ({
  kind: "problem",
  text: problemText(found),
});

async function backup(
  file: Blob,
  promised: number,
  tell: (done: number) => void,
): Promise<OpenedSource> {
  const held: Held[] = [];
  let lines = 0;
  for await (const line of readBackup(file)) {
    lines += 1;
    const one = line.kind === "case" ? heldOf(line.file.log, line.file.head) : null;
    if (one !== null) held.push(one);
    tell(lines);
  }
  return { kind: "cases", held, unreadable: lines - held.length, whole: lines === promised };
}

function heldOf(log: readonly RecordedEvent[], head: string): Held | null {
  const facts = caseFacts(log);
  return facts === null ? null : { facts, digests: digestsOf(log, head) };
}
