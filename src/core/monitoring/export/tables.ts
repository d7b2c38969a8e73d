/** The figures of a report as tables; the last one explains every column of the others. */

import { LATE_WORDS } from "../../words/status.ts";
import type { Report, StepFigures, WorkFigures } from "../figures.ts";
import { daysOfPeriod } from "../period.ts";
import type { Spread } from "../sample.ts";
import { notJudged } from "../shape.ts";
import { shareOf } from "../tally.ts";
import { type Column, type Sheet, UNITS, type Value } from "./sheet.ts";

/** @returns the tables of the figures; `details` (cases, visits) come before the definitions. */
export function tablesOf(report: Report, details: readonly Sheet[]): Sheet[] {
  const sheets = [
    overview(report),
    steps(report),
    decisions(report),
    roles(report),
    months(report),
    reasons(report),
    ...details,
  ];
  return [...sheets, definitions(sheets)];
}

const column = (title: string, kind: Column["kind"], meaning: string): Column => ({
  title,
  kind,
  meaning,
});

function overview({ flow, whole, entry, period, sop, versions }: Report): Sheet {
  const { first, last } = daysOfPeriod(period);
  const rows: Value[][] = [
    ["SOP", sop.name],
    ["Versi SOP", versions.join(", ")],
    ["Dari tanggal", first],
    ["Sampai tanggal", last],
    ["Kasus dibuka", flow.opened.count],
    ["Kasus selesai", flow.finished.count],
    ["Selesai tepat waktu", flow.onTime.count],
    ["Selesai terlambat", flow.late.count],
    ["Kasus dibatalkan", flow.cancelled.count],
    ["Masih berjalan pada akhir periode", flow.running.count],
    [`Berjalan: ${LATE_WORDS.step}`, flow.stepLate.count],
    [`Berjalan: ${LATE_WORDS.case}`, flow.runningLate.count],
    ["Median hari kerja per kasus", whole.days.spread?.median ?? null],
    ["P90 hari kerja per kasus", whole.days.spread?.p90 ?? null],
    ["Kasus selesai yang waktunya tidak dihitung", whole.leftOut.count],
    ["Penyelesaian dicatat belakangan", entry.late.count],
    ["Penyelesaian yang waktu pencatatannya diketahui", entry.known.count],
  ];
  return {
    name: "Ringkasan",
    columns: [
      column("Angka", "text", "Nama angka untuk seluruh periode."),
      column("Nilai", "text", "Nilainya; kosong bila terlalu sedikit kasus untuk median atau P90."),
    ],
    rows: () => rows,
  };
}

const WORK: Column[] = [
  column("Putaran", "count", "Kunjungan yang berakhir dalam periode."),
  column(
    "Tanpa waktu mulai",
    "count",
    "Putaran tanpa waktu mulai tercatat: diukur sejak gilirannya tiba.",
  ),
  column("Tidak dihitung", "count", "Putaran di luar tahun yang hari liburnya ditetapkan."),
  column("Dapat dinilai", "count", "Putaran yang dapat dibandingkan dengan waktu baku."),
  column("Melewati baku", "count", "Putaran yang selesai setelah waktu baku habis."),
  column("Bagian melewati baku", "share", "Melewati baku dibagi dapat dinilai."),
  column("Jumlah dikerjakan", "minutes", "Jumlah waktu dari mulai sampai selesai."),
  column("Minimum", "minutes", "Putaran tercepat."),
  column("P25", "minutes", "Seperempat putaran tidak lebih lama dari ini."),
  column("Median", "minutes", "Separuh putaran tidak lebih lama dari ini."),
  column("P75", "minutes", "Tiga perempat putaran tidak lebih lama dari ini."),
  column("P90", "minutes", "Sembilan dari sepuluh putaran tidak lebih lama dari ini."),
  column("Maksimum", "minutes", "Putaran terlama."),
  column("Median terhadap baku", "ratio", "Median dari waktu putaran dibagi waktu bakunya."),
  column("Waktu tunggu tercatat", "count", "Putaran yang waktu mulainya dicatat."),
  column("Jumlah menunggu", "minutes", "Jumlah waktu dari gilirannya tiba sampai mulai."),
  column("Median menunggu", "minutes", "Median waktu dari gilirannya tiba sampai mulai."),
];

function work({ rounds, noStart, leftOut, judged, late, work, ratio, wait }: WorkFigures): Value[] {
  const at = (pick: (spread: Spread) => number | null) =>
    work.spread === null ? null : pick(work.spread);
  return [
    rounds.count,
    noStart.count,
    leftOut.count,
    judged.count,
    late.count,
    shareOf(late.count, judged.count),
    work.sum,
    at((s) => s.min),
    at((s) => s.p25),
    at((s) => s.median),
    at((s) => s.p75),
    at((s) => s.p90),
    at((s) => s.max),
    ratio.spread?.median ?? null,
    wait.n,
    wait.sum,
    wait.spread?.median ?? null,
  ];
}

function steps({ steps: all }: Report): Sheet {
  return {
    name: "Langkah",
    columns: [
      column("No", "number", "Nomor langkah dalam SOP."),
      column("Kegiatan", "text", "Uraian kegiatan menurut naskah."),
      column("Waktu baku", "text", "Waktu menurut naskah; beberapa bila versinya berbeda."),
      ...WORK,
    ],
    rows: () =>
      all.map((one) => [one.step.number, one.step.activity, standards(one), ...work(one)]),
  };
}

function standards({ standards: used, step }: StepFigures): string {
  const text = used.length === 0 ? step.standardText : used.join(" / ");
  return notJudged([step]).length > 0 ? `${text} (tidak dihitung)` : text;
}

function roles({ roles: all }: Report): Sheet {
  return {
    name: "Peran",
    columns: [
      column("Peran", "text", "Pelaksana menurut SOP, bukan nama orang."),
      column("Langkah", "text", "Nomor langkah yang dikerjakan peran itu."),
      ...WORK,
    ],
    rows: () => all.map((one) => [one.actor.name, one.steps.join(", "), ...work(one)]),
  };
}

function decisions({ decisions: all }: Report): Sheet {
  const most = all[0]?.passedAfter.length ?? 0;
  const passed = Array.from({ length: most }, (_, i) => {
    const round = i === most - 1 ? `${i + 1} atau lebih` : `${i + 1}`;
    return column(
      `Lolos putaran ${round}`,
      "count",
      `Kasus yang diloloskan pada putaran ${round}.`,
    );
  });
  return {
    name: "Keputusan",
    columns: [
      column("No", "number", "Nomor langkah keputusan."),
      column("Kegiatan", "text", "Uraian kegiatan menurut naskah."),
      column("Putaran", "count", "Kunjungan yang berakhir dalam periode."),
      column("Dikembalikan", "count", "Putaran yang mengembalikan pekerjaan."),
      column("Bagian dikembalikan", "share", "Dikembalikan dibagi putaran."),
      ...passed,
    ],
    rows: () =>
      all.map(({ step, rounds, returned, passedAfter }) => [
        step.number,
        step.activity,
        rounds.count,
        returned.count,
        shareOf(returned.count, rounds.count),
        ...passedAfter.map(({ count }) => count),
      ]),
  };
}

function months({ months: all }: Report): Sheet {
  return {
    name: "Bulan",
    columns: [
      column("Bulan", "text", "Tahun dan bulan; tahun saja bila periodenya lebih dari tiga tahun."),
      column("Dibuka", "count", "Kasus yang dibuka pada bulan itu."),
      column("Selesai", "count", "Kasus yang selesai pada bulan itu."),
      column("Selesai terlambat", "count", "Di antaranya yang melewati batas hari kerja."),
      column("Dibatalkan", "count", "Kasus yang dibatalkan pada bulan itu."),
    ],
    rows: () =>
      all.map(({ key, opened, finished, late, cancelled }) => [
        key,
        ...[opened, finished, late, cancelled].map(({ count }) => count),
      ]),
  };
}

function reasons({ decisions: all }: Report): Sheet {
  return {
    name: "Alasan",
    columns: [
      column("No", "number", "Nomor langkah yang mengembalikan."),
      column("Putaran", "number", "Putaran ke berapa."),
      column("Waktu", "moment", "Kapan dikembalikan."),
      column("Alasan", "text", "Alasan seperti yang ditulis petugas."),
    ],
    rows: () =>
      all.flatMap(({ step, reasons: given }) =>
        given.map(({ round, at, text }): Value[] => [step.number, round, at, text]),
      ),
  };
}

function definitions(sheets: readonly Sheet[]): Sheet {
  return {
    name: "Keterangan",
    columns: [
      column("Tabel", "text", "Nama tabel."),
      column("Kolom", "text", "Nama kolom."),
      column("Satuan", "text", "Satuan isinya."),
      column("Arti", "text", "Arti kolom itu."),
    ],
    rows: () =>
      sheets.flatMap(({ name, columns }) =>
        columns.map(({ title, kind, meaning }): Value[] => [name, title, UNITS[kind], meaning]),
      ),
  };
}
