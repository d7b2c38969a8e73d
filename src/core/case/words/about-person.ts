/**
 * What a case holds about one person: for whoever asks for the own data. Nothing of anybody else's is told with
 * it but free text that names the person, which somebody has to read first.
 */
import { searchable } from "../../text/fold.ts";
import { nipTyped } from "../../text/nip.ts";
import { facts } from "../../words/paragraph.ts";
import type { CaseEvent, Person, RecordedEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { type CaseState, sopOf, stepOf } from "../state.ts";
import { upcast } from "../upcast.ts";

/** Who is looked for, as typed; "" for what is not known. */
export interface Who {
  name: string;
  nip: string;
}

/** One entry of a case that holds something about the person. */
export interface Mention {
  seq: number;
  /** What kind of entry, and of which step. */
  what: string;
  /** Epoch ms. */
  occurredAt: number;
  recordedAt: number;
  /** As the person is written there, each way once. */
  persons: Person[];
  /** A mark drawn by the person is kept with it. */
  drawn: boolean;
  /** Free text that names the person, whole. */
  texts: string[];
}

const KINDS: Partial<Record<CaseEvent["type"], string>> = {
  CaseOpened: "Pembukaan kasus",
  RequirementWaived: "Kelengkapan yang tidak ada",
  StepCompleted: "Penyelesaian langkah",
  StepReturned: "Pengembalian langkah",
  StepPassedOver: "Langkah yang dilewati",
  EntryCorrected: "Koreksi isian",
  CaseDetailsCorrected: "Perubahan data kasus",
  NoteAdded: "Catatan",
  FileAttached: "Lampiran",
  FileRemoved: "Lampiran yang dikeluarkan",
  ClockPaused: "Penghentian waktu",
  ClockResumed: "Waktu yang dilanjutkan",
  PerformerAssigned: "Penunjukan pelaksana",
  HandedOver: "Serah terima",
  CaseCancelled: "Pembatalan kasus",
  CaseSealed: "Pengesahan",
  CaseReopened: "Pembukaan kembali kasus",
};

/** Every entry of the log that holds something about the person, oldest first. */
export function mentionsOf(log: readonly RecordedEvent[], who: Who): Mention[] {
  const found: Mention[] = [];
  let state: CaseState | null = null;
  for (const recorded of log) {
    state = evolve(state, recorded);
    const mention = mentionIn(recorded, state, who);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/**
 * The same of one entry.
 * @param state of its case, for the number of its step; null where that is not known.
 */
export function mentionIn(
  recorded: RecordedEvent,
  state: CaseState | null,
  who: Who,
): Mention | null {
  const { seq, occurredAt, recordedAt } = recorded;
  const event = upcast(recorded);
  const { persons, drawn, texts } = lookedThrough(event, matcherOf(who));
  if (persons.length === 0 && texts.length === 0) return null;
  const stepId = "stepId" in event ? event.stepId : null;
  const step = state && stepId ? stepOf(sopOf(state), stepId) : undefined;
  const what = facts(KINDS[event.type] ?? "Catatan kerja", step && `Langkah ${step.number}`);
  return { seq, what, occurredAt, recordedAt, persons, drawn, texts };
}

interface Matcher {
  person(one: Person): boolean;
  text(one: string): boolean;
}

const digits = (text: string): string => text.replace(/\D/g, "");

/** By NIP where both have one, so that two of one name stay two; else by the name inside what is written. */
function matcherOf({ name, nip }: Who): Matcher {
  const [asked, number] = [searchable(name).trim(), digits(nipTyped(nip))];
  const named = (text: string) => asked !== "" && searchable(text).includes(asked);
  return {
    person: (one) => {
      const own = digits(one.nip ?? "");
      return number !== "" && own !== "" ? own === number : named(one.name);
    },
    text: (one) => named(one) || (number !== "" && digits(one).includes(number)),
  };
}

interface Looked {
  persons: Person[];
  drawn: boolean;
  texts: string[];
}

/** Looks through everything that the event holds but the SOP, which names nobody. */
function lookedThrough(event: CaseEvent, matcher: Matcher): Looked {
  const found: Looked = { persons: [], drawn: false, texts: [] };
  const through = (value: unknown, key: string): void => {
    if (key === "sop") return;
    if (typeof value === "string") {
      if (matcher.text(value) && !found.texts.includes(value)) found.texts.push(value);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    if (isPerson(value)) {
      if (matcher.person(value) && !found.persons.some((one) => isSame(one, value)))
        found.persons.push(value);
      return;
    }
    const parts = Object.entries(value);
    const isTheirs = parts.some(([, part]) => isPerson(part) && matcher.person(part));
    found.drawn ||= isTheirs && parts.some(([, part]) => isDrawn(part));
    for (const [name, part] of parts) through(part, Array.isArray(value) ? key : name);
  };
  through(event, "");
  return found;
}

const isPerson = (value: unknown): value is Person =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "nip" in value &&
  "position" in value;

const isSame = (a: Person, b: Person): boolean =>
  a.name === b.name && a.nip === b.nip && a.position === b.position;

const isDrawn = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "drawn";
