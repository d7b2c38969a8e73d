/** Reads a case file (`write-case-file.ts` has its shape) with distrust: shape, versions, chain, rules. */

import { z } from "zod";
import { canonical } from "../canonical.ts";
import { isRecordable } from "../case/chain.ts";
import type { RecordedEvent } from "../case/events.ts";
import type { CaseState } from "../case/state.ts";
import { verify } from "../case/verify.ts";
import { LATEST } from "../case/version.ts";
import { RecordedEventSchema } from "./event-schema.ts";
import type { FileProblem } from "./problems.ts";
import { CASE_FILE } from "./write-case-file.ts";

/** A case of thousands of events with drawn marks stays far below this many characters. */
const LONGEST = 50_000_000;

/** Far more entries than any case has; checking a million of them would freeze the page for seconds. */
const MOST_EVENTS = 20_000;

export interface CaseFile {
  /** Epoch ms. */
  exportedAt: number;
  log: RecordedEvent[];
  head: string;
  state: CaseState;
}

export type ParsedFile = { ok: true; file: CaseFile } | { ok: false; problem: FileProblem };

const Envelope = z.strictObject({
  format: z.literal(CASE_FILE),
  version: z.literal(1),
  exportedAt: z.int().min(0).max(8.64e15),
  case: z.strictObject({
    head: z.string(),
    length: z.int().min(1),
    events: z.array(RecordedEventSchema).min(1),
  }),
});

/** Reads any text as a case file: shape, versions, chain and rules. Never throws. */
export function parseCaseFile(text: string): ParsedFile {
  if (text.length > LONGEST) return failed({ code: "too-large" });
  const json = readJson(text);
  if (json === undefined) return failed({ code: "not-json" });
  return checkCaseFile(json);
}

/** The same for JSON that was read already, such as one case of a backup. */
export function checkCaseFile(json: unknown): ParsedFile {
  const kind = kindOf(json);
  if (kind !== null) return failed(kind);
  const parsed = Envelope.safeParse(json);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    return failed({ code: "malformed", path: path.map(String).join("."), index: indexIn(path) });
  }
  // zod fills in defaults and trims; a log is only what it says, byte for byte.
  const raw = (json as z.infer<typeof Envelope>).case;
  const { head, length, events } = raw;
  const changed = events.findIndex((event, i) => differs(event, parsed.data.case.events[i]));
  if (changed !== -1) return failed({ code: "malformed", path: "case.events", index: changed });
  const verdict = verify(events, { head, length });
  if (!verdict.ok) return failed({ code: "altered", fault: verdict.fault });
  const { exportedAt } = parsed.data;
  return { ok: true, file: { exportedAt, log: events, head, state: verdict.state } };
}

function failed(problem: FileProblem): { ok: false; problem: FileProblem } {
  return { ok: false, problem };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** Tells other files and files of newer releases apart before anything is called malformed. */
function kindOf(json: unknown): FileProblem | null {
  if (
    typeof json !== "object" ||
    json === null ||
    !("format" in json) ||
    json.format !== CASE_FILE
  ) {
    return { code: "not-a-case" };
  }
  const version = "version" in json ? json.version : undefined;
  if (typeof version === "number" && version > 1) return { code: "newer", version };
  const events = (json as { case?: { events?: unknown } }).case?.events;
  if (!Array.isArray(events)) return null;
  if (events.length > MOST_EVENTS) return { code: "too-large" };
  const newest = events.reduce<number>((top, event) => Math.max(top, Number(event?.v) || 1), 1);
  return newest > LATEST ? { code: "newer", version: newest } : null;
}

function indexIn(path: readonly PropertyKey[]): number | null {
  const [first, second, index] = path;
  return first === "case" && second === "events" && typeof index === "number" ? index : null;
}

function differs(raw: unknown, parsed: unknown): boolean {
  try {
    // Half a character somewhere: nothing the engine could have written.
    return !isRecordable(raw) || canonical(raw) !== canonical(parsed);
  } catch {
    // Nested deeper than anything it writes.
    return true;
  }
}
