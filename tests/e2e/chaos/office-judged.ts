/** What an office's stream and its browsers must agree on after any accident, judged from what really lies there. */
import { digestOf } from "../../../src/core/case/chain.ts";
import type { RecordedEvent } from "../../../src/core/case/events.ts";
import { hear, type Line, NO_LINE } from "../../../src/core/sharing/line.ts";
import { type Arrived, read } from "../../../src/core/sharing/message.ts";
import { tokenOf } from "../../../src/core/sharing/subject.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { notesOf } from "./stored.ts";

/** What the officers pressed, and what their screens said to it. */
export interface Said {
  /** Every note that was pressed, whatever came of it. */
  pressed: Set<string>;
  /** The screen showed it as stored. */
  acknowledged: string[];
  /** The screen said that it was not recorded. */
  refused: string[];
}

/** Of each case, by its id: the log of every browser. */
export type Logs = ReadonlyMap<string, readonly (readonly RecordedEvent[])[]>;

/** @returns the line of each case, by its token, as whoever reads all these messages has it; faulty messages with them. */
function linesOf(stored: readonly Arrived[]): {
  lines: Map<string, Line>;
  refused: string[];
} {
  const lines = new Map<string, Line>();
  const sops = new Map<string, Sop>();
  const refused: string[] = [];
  for (const arrived of stored) {
    const heard = read(arrived, sops);
    if (heard.kind === "sop") sops.set(heard.digest, heard.sop);
    if (heard.kind === "refused") refused.push(`${arrived.seq}: ${heard.why}`);
    if (heard.kind !== "act") continue;
    const { line } = hear(lines.get(heard.token) ?? NO_LINE, heard, arrived.seq);
    lines.set(heard.token, line);
  }
  return { lines, refused };
}

/** True when the log is the line, to the byte: each digest covers all before it. */
function isLine(log: readonly RecordedEvent[], line: Line = NO_LINE): boolean {
  const last = log.at(-1);
  return last !== undefined && log.length === line.events.length && digestOf(last) === line.head;
}

/**
 * What is wrong: nothing where every acknowledged act stands in its case's line once, no refused one and none that
 * nobody pressed does, and all browsers hold just the line. `acts`: so many notes are in the lines.
 */
export function faultsOf(
  stored: readonly Arrived[],
  logs: Logs,
  { pressed, acknowledged, refused }: Said,
): { faults: string[]; acts: number } {
  const found = linesOf(stored);
  const faults = found.refused.map((why) => `refused message ${why}`);
  const times = new Map<string, number>();
  for (const [caseId, browsers] of logs) {
    const line = found.lines.get(tokenOf(caseId)) ?? NO_LINE;
    for (const text of notesOf(line.events)) times.set(text, (times.get(text) ?? 0) + 1);
    for (const [n, log] of browsers.entries()) {
      if (!isLine(log, line)) faults.push(`${caseId}: browser ${n} has another log than the line`);
    }
  }
  for (const text of acknowledged) if (!times.has(text)) faults.push(`lost: ${text}`);
  for (const text of refused) if (times.has(text)) faults.push(`refused and there: ${text}`);
  for (const [text, n] of times) {
    if (n > 1) faults.push(`${n} times: ${text}`);
    if (!pressed.has(text)) faults.push(`invented: ${text}`);
  }
  return { faults, acts: times.size };
}
