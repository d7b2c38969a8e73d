/**
 * One shared case as one browser has it. Its log is the line read back from the stream and, after it, what
 * was done here since: that is the outbox, and nothing leaves it but by being read back.
 */
import { digestOf } from "../case/chain.ts";
import type { RecordedEvent } from "../case/events.ts";
import { hear, isHeard, type Line, NO_LINE, type Verdict, type Voice } from "./line.ts";
import type { Heard } from "./message.ts";

export interface CaseHere {
  /** What the store has under the case. Begins with `line.events`. */
  log: readonly RecordedEvent[];
  line: Line;
  /** After the stream was set back: who had sent the first events of the log, on the stream before. */
  once: readonly Voice[];
  /** What the stream before had and the log has no more: sent again, so that it is named beside the line. */
  lost: readonly Sent[];
  /** What was done here and is not in the line: the list of conflicts, until each is settled. */
  overtaken: readonly Overtaken[];
}

/** An act, and for whom it is sent: null for one's own. */
export interface Sent {
  act: RecordedEvent;
  relayed: string | null;
}

/** An act of this browser that somebody else's came before. */
interface Overtaken {
  act: RecordedEvent;
  /** What stands in its place in the line, and who sent that. */
  first: RecordedEvent;
  by: string;
  /** It was "Bersama" once, on a stream that was set back: never offered again without a look. */
  was: boolean;
}

export const hereOf = (log: readonly RecordedEvent[]): CaseHere => ({
  log,
  line: NO_LINE,
  once: [],
  lost: [],
  overtaken: [],
});

/**
 * The case after a message about it.
 * @param at the message's number in the stream.
 * @param me the member at this browser.
 */
export function take(
  here: CaseHere,
  heard: Extract<Heard, { kind: "act" | "newer" }>,
  at: number,
  me: string,
): { here: CaseHere; verdict: Verdict } {
  const { line, verdict } = hear(here.line, heard, at);
  if (verdict !== "joined" || heard.kind === "newer") {
    return { here: swept({ ...here, line }), verdict };
  }
  const place = heard.act.seq;
  const ours = here.log[place];
  if (ours === undefined) {
    return { here: { ...here, line, log: [...here.log, heard.act] }, verdict };
  }
  if (digestOf(ours) === heard.digest) return { here: settled({ ...here, line }), verdict };
  return { here: displaced({ ...here, line }, heard, me), verdict };
}

/**
 * Somebody's act came first: what followed here leaves the log, and is kept. The same act to the byte by two
 * people is one act: whoever's message came first is its author, and is told.
 */
function displaced(here: CaseHere, first: Extract<Heard, { kind: "act" }>, me: string): CaseHere {
  const place = first.act.seq;
  const lost = [...here.lost];
  const overtaken = [...here.overtaken];
  // Told once, though the page may have gone between telling it and writing the log.
  const told = new Set(overtaken.map(({ act }) => digestOf(act)));
  const kept = new Map(lost.map(({ act, relayed }) => [digestOf(act), relayed ?? me]));
  for (const act of here.log.slice(place)) {
    const digest = digestOf(act);
    const voice = here.once[act.seq];
    const by = kept.get(digest) ?? (voice === undefined ? me : (voice.relayed ?? voice.by));
    if (voice !== undefined && !kept.has(digest)) lost.push({ act, relayed: by });
    if (by === me && !told.has(digest)) {
      overtaken.push({ act, first: first.act, by: first.relayed ?? first.by, was: !!voice });
    }
  }
  const once = here.once.slice(0, place);
  return settled({ ...here, log: here.line.events, once, lost, overtaken });
}

/** Once all that was shared before is shared again, nothing is remembered of the stream before. */
function settled(here: CaseHere): CaseHere {
  const { line, once } = here;
  return once.length > 0 && line.events.length >= once.length ? { ...here, once: [] } : here;
}

/**
 * The case when the stream is another, or lost what it had: everything is read anew, and what it then lacks
 * is sent again.
 */
export function begunAnew(here: CaseHere): CaseHere {
  const { line } = here;
  const beside = line.beside.map(({ act, by, relayed }) => ({ act, relayed: relayed ?? by }));
  return {
    ...here,
    line: NO_LINE,
    once: here.once.length > line.voices.length ? here.once : line.voices,
    lost: [...here.lost, ...beside],
  };
}

/**
 * What is to be sent, in this order, once everything was read. Nothing of a case that a newer release went
 * on with.
 */
export function outbox({ log, line, once, lost }: CaseHere, me: string): Sent[] {
  if (line.stopped !== null) return [];
  const beside = lost.filter(({ act }) => !isHeard(line, act, digestOf(act)));
  const next = log.slice(line.events.length).map((act): Sent => {
    const voice = once[act.seq];
    return { act, relayed: voice === undefined ? null : (voice.relayed ?? voice.by) };
  });
  return [...next, ...beside].map(({ act, relayed }) => ({
    act,
    relayed: relayed === me ? null : relayed,
  }));
}

/** What is beside the line again need not be sent again. */
function swept(here: CaseHere): CaseHere {
  const lost = here.lost.filter(({ act }) => !isHeard(here.line, act, digestOf(act)));
  return lost.length === here.lost.length ? here : { ...here, lost };
}
