/** Corrections in words: what stood there, what stands there now, and why. */

import type { Sop } from "../../sop/schema.ts";
import { dayInWords } from "../../words/day.ts";
import { paragraph } from "../../words/paragraph.ts";
import { personInFull, personText } from "../../words/person.ts";
import { roundText, stepText } from "../../words/step.ts";
import { momentShort } from "../../words/time.ts";
import type { CaseEvent, Correctable, DetailField, DocumentRef } from "../events.ts";
import { outcomeOf } from "../route.ts";
import { type CaseState, findRound, sopOf, stepOf } from "../state.ts";
import { FILING_WORDS } from "./filing.ts";

const FIELDS: Record<Correctable | DetailField, string> = {
  performer: "Pelaksana",
  participants: "Pelaksana lain",
  document: "Dokumen",
  note: "Catatan",
  occurredAt: "Waktu selesai",
  startedAt: "Waktu mulai",
  outcomeId: "Hasil",
  number: "Nomor kasus",
  subject: "Perihal",
  applicant: "Pemohon",
  ...FILING_WORDS,
};

type Corrected = Extract<CaseEvent, { type: "EntryCorrected" | "CaseDetailsCorrected" }>;

/** The sentence for a correction, in the state before it. */
export function correctedText(state: CaseState, event: Corrected): string {
  const { reason } = event;
  const by = event.by === null ? null : personText(event.by);
  if (event.type === "CaseDetailsCorrected")
    return paragraph(detailText(event, by), reason !== "" && `Alasan: ${reason}`);
  const round = findRound(state, event);
  const sop = state.sops[round?.sop ?? -1] ?? sopOf(state);
  const number = stepOf(sop, event.stepId)?.number ?? event.stepId;
  const where = `${stepText(number)} ${roundText(event.round)}`;
  const [was, becomes] = valuesInWords(event, sop);
  const [from, to] = [quoted(was), stopped(becomes)];
  const what = FIELDS[event.field];
  const corrected =
    by === null
      ? `${what} pada ${where} dikoreksi dari ${from} menjadi ${to}`
      : `${what} pada ${where} dikoreksi oleh ${by} dari ${from} menjadi ${to}`;
  return paragraph(corrected, `Alasan: ${reason}`);
}

type Detail = Extract<CaseEvent, { type: "CaseDetailsCorrected" }>;

function detailText({ field, from, to }: Detail, by: string | null): string {
  const what = FIELDS[field];
  const [was, becomes] = [stopped(from), stopped(to)];
  if (from === "")
    return by === null ? `${what} ditulis: ${becomes}` : `${what} ditulis oleh ${by}: ${becomes}`;
  if (to === "")
    return by === null
      ? `${what} dikosongkan; tadinya ${was}`
      : `${what} dikosongkan oleh ${by}; tadinya ${was}`;
  return by === null
    ? `${what} dikoreksi dari ${quoted(from)} menjadi ${becomes}`
    : `${what} dikoreksi oleh ${by} dari ${quoted(from)} menjadi ${becomes}`;
}

const quoted = (text: string) => `“${text}”`;
/** What already ends a sentence gets no second stop behind its quotation mark. */
const stopped = (text: string) => (/[.!?…]$/.test(text) ? quoted(text) : `${quoted(text)}.`);

type Entry = Extract<CaseEvent, { type: "EntryCorrected" }>;

/** What stood there, and what stands there now. */
function valuesInWords(event: Entry, sop: Sop): [string, string] {
  switch (event.field) {
    case "performer":
      return both(event, personInFull);
    case "participants":
      return both(event, (all) => all.map(({ person }) => personInFull(person)).join("; ") || NONE);
    case "document":
      return both(event, (one) => (one === null ? NONE : documentText(one)));
    case "note":
      return both(event, (text) => text ?? NONE);
    case "occurredAt":
      return both(event, momentShort);
    case "startedAt":
      return both(event, (moment) => (moment === null ? NONE : momentShort(moment)));
    case "outcomeId":
      return both(event, (id) => outcomeOf(sop, event.stepId, id)?.label ?? id);
  }
}

const NONE = "tidak ada";

const both = <Value>(
  { from, to }: { from: Value; to: Value },
  inWords: (value: Value) => string,
): [string, string] => [inWords(from), inWords(to)];

function documentText({ number, date }: DocumentRef): string {
  const parts = [number ?? "tanpa nomor", date === null ? "tanpa tanggal" : dayInWords(date)];
  return parts.join(", ");
}
