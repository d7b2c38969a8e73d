/** Corrections in words: what stood there, what stands there now, and why. */
import { dayInWords } from "../../sop/day.ts";
import type {
  CaseEvent,
  Correctable,
  DetailField,
  DocumentRef,
  Participant,
  Person,
} from "../events.ts";
import { outcomeOf } from "../route.ts";
import { type CaseState, findRound, sopOf, stepOf } from "../state.ts";
import { personText } from "./person-text.ts";

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
};

type Corrected = Extract<CaseEvent, { type: "EntryCorrected" | "CaseDetailsCorrected" }>;

/** The sentence for a correction, in the state before it. `formatTime` shows epoch ms. */
export function correctedText(
  state: CaseState,
  event: Corrected,
  formatTime: (moment: number) => string,
): string {
  const { reason } = event;
  if (event.type === "CaseDetailsCorrected") {
    return `${FIELDS[event.field]} dikoreksi dari ${quoted(event.from)} menjadi ${stopped(event.to)} Alasan: ${reason}`;
  }
  const round = findRound(state, event);
  const sop = state.sops[round?.sop ?? -1] ?? sopOf(state);
  const number = stepOf(sop, event.stepId)?.number ?? event.stepId;
  const inWords = (value: unknown): string => {
    if (event.field === "outcomeId") {
      return outcomeOf(sop, event.stepId, String(value))?.label ?? String(value);
    }
    return valueText(event.field, value, formatTime);
  };
  const where = `langkah ${number} putaran ke-${event.round}`;
  const [from, to] = [quoted(inWords(event.from)), stopped(inWords(event.to))];
  return `${FIELDS[event.field]} pada ${where} dikoreksi dari ${from} menjadi ${to} Alasan: ${reason}`;
}

const quoted = (text: string) => `“${text}”`;
/** What already ends a sentence gets no second stop behind its quotation mark. */
const stopped = (text: string) => (/[.!?…]$/.test(text) ? quoted(text) : `${quoted(text)}.`);

function valueText(
  field: Exclude<Correctable, "outcomeId">,
  value: unknown,
  formatTime: (moment: number) => string,
): string {
  if (value === null) return "tidak ada";
  // Typed by its field where it was written and where it was read back.
  switch (field) {
    case "performer":
      return personText(value as Person);
    case "participants":
      return (
        (value as Participant[]).map(({ person }) => personText(person)).join(", ") || "tidak ada"
      );
    case "document":
      return documentText(value as DocumentRef);
    case "note":
      return value as string;
    case "occurredAt":
    case "startedAt":
      return formatTime(value as number);
  }
}

function documentText({ number, date }: DocumentRef): string {
  const parts = [number ?? "tanpa nomor", date === null ? "tanpa tanggal" : dayInWords(date)];
  return parts.join(", ");
}
