/** The cases and visits that the figures count, one a row: what a spreadsheet can count again. */
import type { CaseFacts } from "../facts.ts";
import type { Report } from "../figures.ts";
import { type MeasuredCase, measureCase, shapeInForce } from "../measure.ts";
import { type Period, within } from "../period.ts";
import type { WorkingClock } from "../working-clock.ts";
import type { Column, Sheet, Value } from "./sheet.ts";

const CASE_COLUMNS: Column[] = [
  { title: "Nomor kasus", kind: "text", meaning: "Nomor yang diberikan kantor." },
  { title: "Perihal", kind: "text", meaning: "Perihal kasus." },
  { title: "Versi SOP", kind: "text", meaning: "Versi yang berlaku bagi kasus itu." },
  { title: "Dibuka", kind: "moment", meaning: "Kapan kasus dibuka." },
  { title: "Selesai", kind: "moment", meaning: "Kapan alurnya berakhir." },
  { title: "Dibatalkan", kind: "moment", meaning: "Kapan dibatalkan." },
  { title: "Hari kerja", kind: "days", meaning: "Hari kerja sampai selesai." },
  {
    title: "Waktu",
    kind: "minutes",
    meaning: "Waktu kerja dari dibuka sampai selesai, tanpa yang dihentikan.",
  },
  { title: "Terlambat", kind: "text", meaning: "ya atau tidak; kosong bila tidak diketahui." },
  { title: "Pengembalian", kind: "count", meaning: "Berapa kali pekerjaan dikembalikan." },
  {
    title: "Waktu berhenti",
    kind: "minutes",
    meaning: "Waktu kerja yang tidak dihitung karena waktu kasus dihentikan.",
  },
];

const ROUND_COLUMNS: Column[] = [
  { title: "Nomor kasus", kind: "text", meaning: "Nomor yang diberikan kantor." },
  { title: "No", kind: "number", meaning: "Nomor langkah." },
  { title: "Putaran", kind: "number", meaning: "Kunjungan ke berapa." },
  { title: "Tiba", kind: "moment", meaning: "Kapan gilirannya tiba." },
  { title: "Mulai", kind: "moment", meaning: "Kapan dimulai; kosong bila tidak dicatat." },
  { title: "Selesai", kind: "moment", meaning: "Kapan berakhir." },
  { title: "Dicatat", kind: "moment", meaning: "Kapan akhirnya dicatat." },
  { title: "Dikerjakan", kind: "minutes", meaning: "Dari mulai (atau tiba) sampai selesai." },
  { title: "Menunggu", kind: "minutes", meaning: "Dari tiba sampai mulai." },
  { title: "Melewati baku", kind: "text", meaning: "ya atau tidak; kosong bila tidak diketahui." },
  { title: "Dikembalikan", kind: "text", meaning: "ya bila putaran ini mengembalikan pekerjaan." },
];

/** @returns the sheets of cases and visits of the report's SOP that touch its period. */
export function detailSheets(
  all: readonly CaseFacts[],
  { period, sop }: Report,
  clock: WorkingClock,
): Sheet[] {
  const touched = all.filter((facts) => facts.sops[0].id === sop.id && touches(facts, period));
  const sorted = touched.toSorted((a, b) => a.openedAt - b.openedAt);
  return [
    {
      name: "Kasus",
      columns: CASE_COLUMNS,
      *rows() {
        for (const facts of sorted) yield caseRow(measureCase(facts, clock));
      },
    },
    {
      name: "Putaran",
      columns: ROUND_COLUMNS,
      *rows() {
        for (const facts of sorted) yield* roundRows(measureCase(facts, clock), period);
      },
    },
  ];
}

const yesNo = (value: boolean | null): Value => (value === null ? null : value ? "ya" : "tidak");

function touches({ openedAt, finishedAt, cancelledAt }: CaseFacts, period: Period): boolean {
  const ended = finishedAt ?? cancelledAt ?? Number.POSITIVE_INFINITY;
  return openedAt < period.to && ended >= period.from;
}

function caseRow({ facts, whole, paused }: MeasuredCase): Value[] {
  const { number, subject, openedAt, finishedAt, cancelledAt, rounds } = facts;
  return [
    number,
    subject,
    shapeInForce(facts).version,
    openedAt,
    finishedAt,
    cancelledAt,
    whole?.days ?? null,
    whole?.minutes ?? null,
    yesNo(whole?.late ?? null),
    rounds.filter(({ end }) => end?.how === "returned").length,
    paused,
  ];
}

function* roundRows({ facts, rounds }: MeasuredCase, period: Period): Generator<Value[]> {
  for (const { fact, step, work, wait, late } of rounds) {
    if (!within(period, fact.end.at)) continue;
    yield [
      facts.number,
      step.number,
      fact.round,
      fact.openedAt,
      fact.startedAt,
      fact.end.at,
      fact.end.enteredAt,
      work,
      wait,
      yesNo(late),
      yesNo(fact.end.how === "returned"),
    ];
  }
}
