/** A colleague's backup or case file, looked at for its figures. Nothing of it is stored. */

import type { RecordedEvent } from "../../core/case/events.ts";
import { problemText } from "../../core/exchange/problems.ts";
import { caseFacts } from "../../core/monitoring/facts.ts";
import { digestsOf, type Held } from "../../core/monitoring/merge.ts";
import type { BackupLine } from "../exchange/backup.ts";
import type { Inspected } from "../exchange/inspect.ts";

export type OpenedSource =
  | { kind: "cases"; held: Held[]; unreadable: number; whole: boolean }
  /** What happened, what was kept, what to do next. */
  | { kind: "problem"; text: string };

/** What looks into the file: in the page, or beside it. */
export interface Readers {
  inspect: (file: Blob) => Promise<Inspected>;
  lines: (file: Blob) => AsyncIterable<BackupLine>;
}

/**
 * Reads any bytes; rejects only where the readers do. @param tell called with the number of cases read so
 * far. `whole` is false when the file ended before its last line, or its reading was given up there.
 */
export async function openedSource(
  file: Blob,
  tell: (done: number) => void,
  { inspect, lines }: Readers,
): Promise<OpenedSource> {
  const found = await inspect(file);
  if (found.kind === "problem") return { kind: "problem", text: problemText(found.problem) };
  if (found.kind === "backup") return backup(lines(file), found.cases, tell);
  const held = heldOf(found.file.log, found.file.head);
  return { kind: "cases", held: held === null ? [] : [held], unreadable: 0, whole: true };
}

async function backup(
  all: AsyncIterable<BackupLine>,
  promised: number,
  tell: (done: number) => void,
): Promise<OpenedSource> {
  const held: Held[] = [];
  let lines = 0;
  let whole = true;
  for await (const line of all) {
    if (line.kind === "form" || line.kind === "draft" || line.kind === "paper") continue;
    lines += 1;
    if (line.kind === "problem" && line.problem.code === "too-long") whole = false;
    const one = line.kind === "case" ? heldOf(line.file.log, line.file.head) : null;
    if (one !== null) held.push(one);
    tell(lines);
  }
  const unreadable = lines - held.length;
  return { kind: "cases", held, unreadable, whole: whole && lines === promised };
}

function heldOf(log: readonly RecordedEvent[], head: string): Held | null {
  const facts = caseFacts(log);
  return facts === null ? null : { facts, digests: digestsOf(log, head) };
}
