/**
 * A record of a newer release, as far as this one can read it: shown, never written. What goes before
 * the first unknown entry is told in sentences; from there on only words and numbers that stand in the
 * entries themselves, because a state folded over something unknown would be a guess.
 */
import type { RecordedEvent } from "../events.ts";
import { fold } from "../evolve.ts";
import { sopOf } from "../state.ts";
import { LATEST } from "../version.ts";
import { history } from "./history.ts";

interface NewerLine {
  text: string;
  /** Epoch ms; null where the entry does not say it in a way known here. */
  occurredAt: number | null;
  /** False: `text` is the entry's own words, without their meaning. */
  understood: boolean;
}

/** Empty texts where nothing can be read. */
export interface NewerCase {
  number: string;
  subject: string;
  applicant: string;
  /** Name and version of the SOP. */
  sop: string;
  lines: NewerLine[];
}

/** Reads whatever lies under a case's key. Never throws. */
export function readNewer(raw: unknown): NewerCase {
  const log = entriesOf(raw);
  const known = knownPart(log);
  const opened = fieldsOf(fieldsOf(log[0]).event);
  const plain = {
    number: textIn(opened.number),
    subject: textIn(opened.subject),
    applicant: textIn(opened.applicant),
    sop: sopIn(opened.sop),
  };
  try {
    const state = fold(known);
    const lines = history(known).map(understood);
    const rest = log.slice(known.length).map(inItsOwnWords);
    if (state === null) return { ...plain, lines: log.map(inItsOwnWords) };
    const { number, subject, applicant } = state;
    const sop = `${sopOf(state).identity.name} versi ${sopOf(state).version}`;
    return { number, subject, applicant, sop, lines: [...lines, ...rest] };
  } catch {
    return { ...plain, lines: log.map(inItsOwnWords) };
  }
}

function understood({ text, occurredAt }: { text: string; occurredAt: number }): NewerLine {
  return { text, occurredAt, understood: true };
}

/** The entries before the first that a newer release wrote. */
function knownPart(log: readonly unknown[]): RecordedEvent[] {
  const first = log.findIndex((entry) => !(Number(fieldsOf(entry).v) <= LATEST));
  return log.slice(0, first === -1 ? log.length : first) as RecordedEvent[];
}

const LONGEST = 200;

function inItsOwnWords(entry: unknown): NewerLine {
  const { occurredAt, event } = fieldsOf(entry);
  const { type, ...rest } = fieldsOf(event);
  const words = Object.entries(rest).flatMap(([name, value]) => wordsIn(name, value));
  const text = [textIn(type), ...words].filter(Boolean).join(" · ").slice(0, LONGEST);
  const isTime = typeof occurredAt === "number" && Math.abs(occurredAt) <= 8.64e15;
  return { text, occurredAt: isTime ? occurredAt : null, understood: false };
}

/** Words and numbers of a field, and of what lies one level below it: a person, a document. */
function wordsIn(name: string, value: unknown): string[] {
  if (isWord(value)) return [`${name}: ${value}`];
  return Object.entries(fieldsOf(value)).flatMap(([inner, below]) =>
    isWord(below) ? [`${inner}: ${below}`] : [],
  );
}

function sopIn(sop: unknown): string {
  const { identity, version } = fieldsOf(sop);
  const name = textIn(fieldsOf(identity).name);
  return name && isWord(version) ? `${name} versi ${version}` : name;
}

const isWord = (value: unknown): value is string | number =>
  (typeof value === "string" && value !== "") || typeof value === "number";

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

function entriesOf(raw: unknown): unknown[] {
  const { log } = fieldsOf(raw);
  return Array.isArray(log) ? log : [];
}

/** The fields of anything: none for what is no object. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
