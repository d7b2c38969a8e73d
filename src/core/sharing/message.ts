/**
 * What travels: one recorded event a message, an SOP that events name by its digest, or that a case was
 * erased. Read with distrust: whatever is not exactly this is refused, whoever sent it.
 */
import { z } from "zod";
import { canonical } from "../canonical.ts";
import { digestOf, isRecordable } from "../case/chain.ts";
import type { RecordedEvent } from "../case/events.ts";
import { LATEST } from "../case/version.ts";
import { sha256Hex } from "../digest.ts";
import { RecordedEventSchema } from "../exchange/event-schema.ts";
import type { Sop } from "../sop/schema.ts";
import { type Place, placeOf, tokenOf } from "./subject.ts";

/** A message as the stream has it. */
export interface Arrived {
  /** Its number in the stream, from 1, growing; numbers may be missing. */
  seq: number;
  /** When the server stored it, as the server writes it: only ever compared. */
  time: string;
  subject: string;
  body: string;
  /** Ours have no header: one that has any was not sent by a client of ours. */
  headers: boolean;
}

/** What a message says. */
export type Heard =
  | Act
  /** Of a version that this release does not know: nobody here can say whether it joins the line. */
  | { kind: "newer"; token: string; by: string; v: number; seq: number | null; prev: string | null }
  | { kind: "sop"; digest: string; sop: Sop }
  /** The case was erased, says this member; whether he may, the list of members says. */
  | { kind: "erased"; token: string; by: string; head: string; ground: string }
  /** The members, still to be read. */
  | { kind: "members"; body: unknown }
  | { kind: "refused"; why: Unfit };

/** One recorded event. */
export interface Act {
  kind: "act";
  token: string;
  /** Who sent it, as the server lets nobody else write there. */
  by: string;
  /** Who is said to have sent it first, when it is sent again for a server that lost it. */
  relayed: string | null;
  act: RecordedEvent;
  digest: string;
}

/** Why a message counts for nothing. */
type Unfit =
  | "headers"
  | "subject"
  | "too-large"
  | "not-json"
  | "not-a-message"
  | "sop-unknown"
  | "other-case";

/** What a member who may erase says of the case. */
export interface Order {
  /** Digest of the last act that he saw of it. */
  head: string;
  /** Why, in words that name nobody. */
  ground: string;
}

/** Longest ground (UTF-16 units). */
export const MAX_GROUND = 300;

/** The version of the messages themselves. */
const VERSION = 1;

/** What this release can read: a case that stopped at more is read on by one that says otherwise. */
export const READABLE = `${VERSION}.${LATEST}`;

/** Longest body (UTF-16 units) that is read at all; no office lets a server take longer ones. */
export const MAX_BODY = 8_388_608;

const member = z.string().regex(/^[0-9a-z]{1,64}$/);
const envelope = z.strictObject({
  v: z.literal(VERSION),
  act: z.looseObject({ v: z.int().positive() }),
  relayed: member.optional(),
});
const tombstone = z.strictObject({
  v: z.literal(VERSION),
  erased: z.strictObject({
    head: z.string().regex(/^[0-9a-f]{64}$/),
    ground: z.string().min(1).max(MAX_GROUND),
  }),
});
const ofSop = z.strictObject({ v: z.literal(VERSION), sop: z.unknown() });
const link = z.looseObject({ seq: z.int().min(0), prev: z.string() });

/**
 * Reads a message.
 * @param sops the SOPs said so far in this stream, by digest.
 */
export function read(arrived: Arrived, sops: ReadonlyMap<string, Sop>): Heard {
  const place = placeOf(arrived.subject);
  if (place === null) return { kind: "refused", why: "subject" };
  if (arrived.headers) return { kind: "refused", why: "headers" };
  if (arrived.body.length > MAX_BODY) return { kind: "refused", why: "too-large" };
  let body: unknown;
  try {
    body = JSON.parse(arrived.body);
  } catch {
    return { kind: "refused", why: "not-json" };
  }
  if (!isRecordable(body)) return { kind: "refused", why: "not-a-message" };
  if (place.kind === "members") return { kind: "members", body };
  return place.kind === "sop" ? readSop(body) : readAct(body, place, sops);
}

function readSop(body: unknown): Heard {
  const said = ofSop.safeParse(body);
  if (!said.success || typeof said.data.sop !== "object" || said.data.sop === null)
    return { kind: "refused", why: "not-a-message" };
  // Whether it is an SOP, the event that names it says: each version of events has its own.
  return { kind: "sop", digest: sopDigest(said.data.sop as Sop), sop: said.data.sop as Sop };
}

function readAct(
  body: unknown,
  { token, by }: Extract<Place, { kind: "case" }>,
  sops: ReadonlyMap<string, Sop>,
): Heard {
  const v = laterVersion(body);
  if (v !== null) return { kind: "newer", token, by, v, seq: null, prev: null };
  // Not tried on every act: a schema that does not fit costs more than one that does.
  const ended = Object.hasOwn(body ?? {}, "erased") ? tombstone.safeParse(body) : null;
  if (ended?.success) return { kind: "erased", token, by, ...ended.data.erased };
  const said = envelope.safeParse(body);
  if (!said.success) return { kind: "refused", why: "not-a-message" };
  const { act: bare, relayed = null } = said.data;
  if (bare.v > LATEST) {
    const at = link.safeParse(bare);
    if (!at.success) return { kind: "refused", why: "not-a-message" };
    return { kind: "newer", token, by, v: bare.v, seq: at.data.seq, prev: at.data.prev };
  }
  const whole = withSop(bare, sops);
  if (whole === null) return { kind: "refused", why: "sop-unknown" };
  const checked = RecordedEventSchema.safeParse(whole);
  if (!checked.success) return { kind: "refused", why: "not-a-message" };
  // As it came, not as the schema made it: the digest covers every byte.
  const act = whole as RecordedEvent;
  const opens = act.event.type === "CaseOpened" ? act.event.caseId : null;
  if ((act.seq === 0) !== (opens !== null)) return { kind: "refused", why: "not-a-message" };
  if (opens !== null && tokenOf(opens) !== token) return { kind: "refused", why: "other-case" };
  return { kind: "act", token, by, relayed, act, digest: digestAs(act, bare) };
}

/** Canonical JSON of SOPs that were said, of which thousands of openings name the same. */
const written = new WeakMap<Sop, string>();

/**
 * The digest of an act, whose SOP is written down once however many acts hold it.
 * @param bare the act with the SOP's digest in the SOP's place.
 */
function digestAs(act: RecordedEvent, bare: object): string {
  const sop = sopIn(act);
  const { event } = bare as { event?: { sop?: unknown } };
  if (sop === null || typeof event?.sop !== "string") return digestOf(act);
  const whole = written.get(sop) ?? canonical(sop);
  written.set(sop, whole);
  // Inside a text quotes are escaped: written like this it is the field alone.
  return sha256Hex(canonical(bare).replace(`"sop":"${event.sop}"`, () => `"sop":${whole}`));
}

/** The version of a message that only a later release reads; asked of every message, so without a schema's error. */
function laterVersion(body: unknown): number | null {
  const { v } = (body ?? {}) as { v?: unknown };
  return Number.isSafeInteger(v) && Number(v) > VERSION ? Number(v) : null;
}

/** The event with its SOP in the place of the SOP's digest; null when nobody said which that is. */
function withSop(bare: object, sops: ReadonlyMap<string, Sop>): object | null {
  const { event } = bare as { event?: unknown };
  if (typeof event !== "object" || event === null || !("sop" in event)) return bare;
  const sop = typeof event.sop === "string" ? sops.get(event.sop) : undefined;
  return sop === undefined ? null : { ...bare, event: { ...event, sop } };
}

/** SHA-256 (hex) of an SOP's canonical JSON. */
export const sopDigest = (sop: Sop): string => sha256Hex(canonical(sop));

/** The SOP inside an event, if it holds one. */
export const sopIn = ({ event }: RecordedEvent): Sop | null => ("sop" in event ? event.sop : null);

/** The body that sends an act; `relayed`: who sent it first, null for one's own. */
export function actBody(act: RecordedEvent, relayed: string | null): string {
  const sop = sopIn(act);
  const bare = sop === null ? act : { ...act, event: { ...act.event, sop: sopDigest(sop) } };
  return JSON.stringify({ v: VERSION, act: bare, ...(relayed === null ? {} : { relayed }) });
}

/** The body that says which SOP a digest stands for. */
export const sopBody = (sop: Sop): string => JSON.stringify({ v: VERSION, sop });

/** The body that says a case was erased. */
export const erasedBody = ({ head, ground }: Order): string =>
  JSON.stringify({ v: VERSION, erased: { head, ground } });
