/** The office's cases that are past the time for which they are kept, and their erasing one by one. */
import type { Running } from "../../browser/exchange/progress.ts";
import { headOf } from "../../browser/session/log-rules.ts";
import { fold } from "../../core/case/evolve.ts";
import { mayEraseBy } from "../../core/office/members.ts";
import { isDue, tombstoneOf } from "../../core/sharing/erasure.ts";
import { isPast, type Term, termOf } from "../../core/sharing/retention.ts";
import { tokenOf } from "../../core/sharing/subject.ts";
import { wallClock } from "../../core/time/zone.ts";
import type { Tools } from "../workplace.ts";
import type { SharedOffice } from "./open-office.ts";

export interface PastCase {
  key: string;
  number: string;
  subject: string;
  term: Extract<Term, { kind: "until" }>;
}

export interface Past {
  /** The longest past first. */
  cases: PastCase[];
  /** Cases whose retensi is written in words to which the office gave no meaning, and these words. */
  unread: { cases: number; words: string[] };
}

/** The shortest time that anything is kept by: what ended since need not be looked into. */
const SHORTEST = 365 * 86_400_000;

/** Reads the logs of closed cases that the office still has. Rejects with a `StorageError`, or when it is stopped. */
export async function findPast(
  { session, now }: Pick<Tools, "session" | "now">,
  office: SharedOffice,
  { onProgress, signal }: Running,
): Promise<Past> {
  const before = now() - SHORTEST;
  const listed = (await session.list()).filter(
    ({ summary }) =>
      summary?.endedAt != null &&
      summary.endedAt < before &&
      (summary.status === "sealed" || summary.status === "cancelled"),
  );
  const cases: PastCase[] = [];
  const words = new Set<string>();
  let unread = 0;
  for (const [done, { key }] of listed.entries()) {
    signal.throwIfAborted();
    onProgress({ done, total: listed.length });
    const found = await pastCase(session, office, key, now());
    if (found === null) continue;
    if (found.term.kind === "until") cases.push({ ...found, term: found.term });
    else {
      unread += 1;
      words.add(found.term.text);
    }
  }
  const place = ({ term, number }: PastCase) => `${term.until} ${number}`;
  cases.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return { cases, unread: { cases: unread, words: [...words] } };
}

/** A case that is past its term, or whose term nobody can read; null for every other. */
async function pastCase(
  session: Tools["session"],
  { kept, way }: SharedOffice,
  key: string,
  now: number,
): Promise<(Omit<PastCase, "term"> & { term: Term; head: string }) | null> {
  const one = await kept.case(tokenOf(key));
  const mayErase = mayEraseBy((await kept.desk())?.members);
  // A further copy of a case is this browser's own.
  if (one === null || one.left || key.includes("~")) return null;
  if (tombstoneOf(one.erasure, mayErase) !== null || one.erasure.order !== null) return null;
  const opened = await session.peek(key);
  const state = opened.kind === "case" ? fold(opened.log) : null;
  if (state === null || opened.kind !== "case" || !way.retention) return null;
  const term = termOf(state, way.retention);
  if (term === null || (term.kind === "until" && !isPast(term, wallClock(now).day))) return null;
  const { number, subject } = state;
  return { key, number, subject, term, head: headOf(opened.log) };
}

export interface Erased {
  /** Out of the stream, each read back; their copies here are whole. */
  erased: string[];
  /** So many were not begun: the connection went. */
  left: number;
}

/**
 * Erases cases from the office's server, one after another, each with its own word of why. What changed
 * meanwhile and is no longer past is left alone. Rejects when it is stopped: what was erased by then is.
 */
export async function erasePast(
  { session, now }: Pick<Tools, "session" | "now">,
  office: SharedOffice,
  { keys, ground }: { keys: readonly string[]; ground: string },
  { onProgress, signal }: Running,
): Promise<Erased> {
  const erased: string[] = [];
  for (const [done, key] of keys.entries()) {
    signal.throwIfAborted();
    onProgress({ done, total: keys.length });
    // An order that waits would surprise: without a connection none is given.
    if (!isConnected(office)) return { erased, left: keys.length - done };
    const found = await pastCase(session, office, key, now());
    if (found?.term.kind !== "until") continue;
    await office.desk.erase(key, { head: found.head, ground });
    await carriedOut(office, key);
    erased.push(key);
  }
  return { erased, left: 0 };
}

const isConnected = ({ desk: { status } }: SharedOffice): boolean =>
  status.kind === "here" || status.kind === "reading";

/** Resolves when everything of the case is out of the stream, or when that has to wait for a connection. */
function carriedOut(office: SharedOffice, key: string): Promise<void> {
  const { desk, kept } = office;
  const token = tokenOf(key);
  return new Promise((resolve, reject) => {
    const look = async () => {
      const erasure = (await kept.case(token))?.erasure;
      const me = (await kept.desk())?.member ?? "";
      const isOut = erasure?.said.some(({ by }) => by === me) && !isDue(erasure, me);
      if (!isOut && isConnected(office) && !desk.stuck.has(token)) return;
      stop();
      resolve();
    };
    const stop = desk.subscribe(() => {
      look().catch(reject);
    });
    look().catch(reject);
  });
}
