/** Which entries can be corrected, what stands there now, and the wish that corrects each. */

import type { Correction } from "../../core/case/commands.ts";
import type { Participant } from "../../core/case/events.ts";
import { sopOf } from "../../core/case/state.ts";
import type { CaseView, RoundView } from "../../core/case/view/view.ts";
import { momentOf, wallClock } from "../../core/time/zone.ts";
import { dayProblem, momentProblem } from "../../core/words/entry-time.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";
import { personOf, personProblems } from "../case/person.ts";

import type { Wish } from "../workplace.ts";

/** The wish, still without who makes it. */
type CorrectionWish = Extract<Wish, { type: "correct" | "correctDetails" }>;

export type Values = Record<string, string>;

export interface CorrectionField {
  id: string;
  label: string;
  title: string;
  kind: "text" | "lines" | "person" | "document" | "moment" | "choice";
  values: Values;
  options?: { id: string; label: string }[];
  check: (values: Values, now: number) => Problem[];
  wish: (values: Values, reason: string) => CorrectionWish;
}

const noProblem = () => [];
const filled = ({ text }: Values): Problem[] =>
  text?.trim() ? [] : [{ field: "k-isi", message: "Isi yang benar belum ditulis." }];

/** The fields of one ended round, or of the case itself when no step is named. */
export function correctable(view: CaseView, stepId: string, round: number): CorrectionField[] {
  if (stepId === "") return details(view);
  const found = view.rounds.find((one) => one.stepId === stepId && one.round === round);
  return found ? entries(view, found) : [];
}

function details({ state }: CaseView): CorrectionField[] {
  const labels = { number: "Nomor kasus", subject: "Perihal", applicant: "Pemohon" } as const;
  const names = ["number", "subject", "applicant"] as const;
  return names.map((field) => ({
    id: field,
    label: labels[field],
    title: "Koreksi keterangan kasus",
    kind: "text",
    values: { text: state[field] },
    check: filled,
    wish: ({ text = "" }, reason) => ({ type: "correctDetails", field, to: text.trim(), reason }),
  }));
}

function entries(view: CaseView, round: RoundView): CorrectionField[] {
  const { end, stepId } = round;
  if (!end || end.how === "left") return [];
  const title = `Koreksi langkah ${round.stepNumber}`;
  const wish: WishOf = (correction, reason) => {
    return { type: "correct", stepId, round: round.round, correction, reason };
  };
  const person = { ...end.performer, nip: end.performer.nip ?? "" };
  const options = view.steps
    .find(({ step }) => step.id === stepId)
    ?.step.outcomes.map(({ id, label }) => ({ id, label }));
  const list: CorrectionField[] = [
    {
      id: "performer",
      label: "Pelaksana",
      title,
      kind: "person",
      values: { ...person },
      check: (values) => personProblems("k", asPerson(values)),
      wish: (values, reason) =>
        wish({ field: "performer", to: personOf(asPerson(values)) }, reason),
    },
    moment(title, "occurredAt", "Waktu selesai", end.at, wish),
    moment(title, "startedAt", "Waktu mulai", round.startedAt ?? round.openedAt, wish),
    {
      id: "note",
      label: "Catatan",
      title,
      kind: "lines",
      values: { text: end.note ?? "" },
      check: noProblem,
      wish: ({ text = "" }, reason) => wish({ field: "note", to: text.trim() || null }, reason),
    },
  ];
  list.push(...participantFields(view, title, end.participants, wish));
  if (end.document) list.push(documentField(title, end.document, wish));
  if (options && options.length > 1) list.push(outcomeField(title, end.outcomeId, options, wish));
  return list;
}

type WishOf = (correction: Correction, reason: string) => CorrectionWish;

const asPerson = ({ name = "", nip = "", position = "" }: Values) => ({ name, nip, position });

/** Each of the others who took part, as named then. */
function participantFields(
  { state }: CaseView,
  title: string,
  participants: readonly Participant[],
  wish: WishOf,
): CorrectionField[] {
  return participants.map(({ actor: id, person }) => {
    const actor = sopOf(state).actors.find((one) => one.id === id);
    return {
      id: `participants-${id}`,
      label: actor?.name ?? id,
      title,
      kind: "person",
      values: { ...person, nip: person.nip ?? "" },
      check: (values) => personProblems("k", asPerson(values), actor?.kind === "party"),
      wish: (values, reason) => {
        const to = participants.map((one) =>
          one.actor === id ? { ...one, person: personOf(asPerson(values)) } : one,
        );
        return wish({ field: "participants", to }, reason);
      },
    };
  });
}

function documentField(
  title: string,
  { number, date }: { number: string | null; date: string | null },
  wish: WishOf,
): CorrectionField {
  return {
    id: "document",
    label: "Dokumen",
    title,
    kind: "document",
    values: { number: number ?? "", date: date ?? "" },
    check: ({ date: day = "" }, now) => {
      const message = day === "" ? null : dayProblem("dokumen", day, wallClock(now).day);
      return message === null ? [] : [{ field: "k-tanggal-dokumen", message }];
    },
    wish: ({ number: typed = "", date: day = "" }, reason) => {
      const to = { number: typed.trim() || null, date: day || null };
      return wish({ field: "document", to }, reason);
    },
  };
}

function outcomeField(
  title: string,
  outcomeId: string,
  options: { id: string; label: string }[],
  wish: WishOf,
): CorrectionField {
  return {
    id: "outcomeId",
    label: "Hasil",
    title,
    kind: "choice",
    values: { text: outcomeId },
    options,
    check: noProblem,
    wish: ({ text = "" }, reason) => wish({ field: "outcomeId", to: text }, reason),
  };
}

function controlsOf(at: number): Values {
  const { day, time } = wallClock(at);
  return { date: day, time };
}

const MOMENTS = { occurredAt: "selesai", startedAt: "mulai" } as const;

function moment(
  title: string,
  field: "occurredAt" | "startedAt",
  label: string,
  at: number,
  wish: WishOf,
): CorrectionField {
  const typed = ({ date = "", time = "" }: Values) => momentOf(date, time);
  return {
    id: field,
    label,
    title,
    kind: "moment",
    values: controlsOf(at),
    check: ({ date = "", time = "" }, now) => {
      const wrong = momentProblem(MOMENTS[field], { date, time }, { now });
      if (wrong === null) return [];
      return [{ field: wrong.part === "date" ? "k-tanggal" : "k-jam", message: wrong.message }];
    },
    wish: (values, reason) => wish({ field, to: typed(values) ?? at }, reason),
  };
}
