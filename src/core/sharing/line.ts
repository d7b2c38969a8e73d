/**
 * The fork rule: what a stream's order makes of the acts on one case. It looks at bytes and order alone,
 * never at a release, a role or a clock, so that everybody who reads the same stream has the same line.
 */
import { NO_PREDECESSOR } from "../case/chain.ts";
import type { RecordedEvent } from "../case/events.ts";
import type { Act, Heard } from "./message.ts";

/** Who sent an act: `relayed` is who is said to have sent it first, for one that was sent again. */
export interface Voice {
  by: string;
  relayed: string | null;
}

/** An act that does not continue the line: kept, never lost, never counted. */
interface Beside extends Voice {
  act: RecordedEvent;
  digest: string;
}

/** The line of one case, and what stands beside it. */
export interface Line {
  events: readonly RecordedEvent[];
  /** Digest of the last event, 64 zeros for none. */
  head: string;
  /** Who sent each of the events. */
  voices: readonly Voice[];
  beside: readonly Beside[];
  /** Where an act of a version not known here would join: from there on nothing is judged. */
  stopped: Stopped | null;
}

interface Stopped {
  v: number;
  by: string;
  /** Number in the stream: where reading goes on once the version is known. */
  at: number;
}

export const NO_LINE: Line = {
  events: [],
  head: NO_PREDECESSOR,
  voices: [],
  beside: [],
  stopped: null,
};

/** `unjudged`: the line stopped before it. */
export type Verdict = "joined" | "beside" | "repeated" | "stopped" | "unjudged";

/** The line after one more message about its case; `at`: the message's number in the stream. */
export function hear(
  line: Line,
  heard: Extract<Heard, { kind: "act" | "newer" }>,
  at: number,
): { line: Line; verdict: Verdict } {
  if (line.stopped !== null) return { line, verdict: "unjudged" };
  if (heard.kind === "newer") {
    const { by, v } = heard;
    const elsewhere = heard.prev !== null && !continues(line, { ...heard, prev: heard.prev });
    // What would stand beside the line is of no use here, and a newer release reads it again.
    if (elsewhere) return { line, verdict: "unjudged" };
    return { line: { ...line, stopped: { v, by, at } }, verdict: "stopped" };
  }
  const { act, digest } = heard;
  if (continues(line, act)) return { line: joined(line, heard), verdict: "joined" };
  if (digestAt(line, act.seq) === digest) {
    return { line: vouched(line, heard), verdict: "repeated" };
  }
  if (line.beside.some((other) => other.digest === digest)) return { line, verdict: "repeated" };
  const { by, relayed } = heard;
  const beside = [...line.beside, { by, relayed, act, digest }];
  return { line: { ...line, beside }, verdict: "beside" };
}

const continues = (line: Line, { seq, prev }: { seq: number | null; prev: string }): boolean =>
  seq === line.events.length && prev === line.head;

/** An act that came before the one it follows stood beside; sent again, it joins. */
function joined(line: Line, { act, digest, by, relayed }: Act): Line {
  return {
    ...line,
    events: [...line.events, act],
    head: digest,
    voices: [...line.voices, { by, relayed }],
    beside: line.beside.filter((other) => other.digest !== digest),
  };
}

/** Whoever sends an act himself counts for more than whoever sent it again for him. */
function vouched(line: Line, { act, by, relayed }: Act): Line {
  const voice = line.voices[act.seq];
  if (relayed !== null || voice === undefined || voice.relayed === null) return line;
  return { ...line, voices: line.voices.with(act.seq, { by, relayed }) };
}

/** Digest of the event at this place of the line; undefined past its end. */
function digestAt({ events, head }: Line, place: number): string | undefined {
  return place === events.length - 1 ? head : events[place + 1]?.prev;
}

/** True when the act is in the line or beside it. */
export const isHeard = (line: Line, act: RecordedEvent, digest: string): boolean =>
  digestAt(line, act.seq) === digest || line.beside.some((other) => other.digest === digest);
