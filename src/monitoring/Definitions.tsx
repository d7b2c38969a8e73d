import type { WorkCalendar } from "../core/calendar/calendar.ts";
import { LEAST, LEAST_P90 } from "../core/monitoring/sample.ts";
import { ZONE } from "../core/time/zone.ts";
import { workingTime } from "../core/words/duration.ts";
import { paragraph } from "../core/words/paragraph.ts";
import { LATE_WORDS } from "../core/words/status.ts";
import { Terms } from "../ui/Terms.tsx";

/** Each term and its meaning; the numbers in them come from the rules and the calendar themselves. */
const termsOf = (calendar: WorkCalendar, dayMinutes: number): [term: string, meaning: string][] => [
  ["Sumber", "Hanya catatan kasus: apa yang dicatat petugas, kapan terjadi, kapan dicatat."],
  [
    "Dibuka, selesai, dibatalkan",
    "Terjadi dalam periode. Satu kasus dapat dibuka dalam satu periode dan selesai dalam periode lain.",
  ],
  [
    "Terlambat",
    "Selesai setelah jam tutup hari kerja terakhir yang diberikan SOP, menurut versi SOP yang berlaku saat kasus itu selesai.",
  ],
  [
    "Masih berjalan",
    "Belum selesai dan belum dibatalkan pada akhir periode (atau saat ini, bila periode belum berakhir).",
  ],
  [
    `${LATE_WORDS.step}, ${LATE_WORDS.case}`,
    "Dari yang masih berjalan pada saat itu: waktu baku langkah yang sedang dikerjakan sudah habis; batas hari kerja seluruh kasus sudah habis. Satu kasus dapat terhitung pada keduanya.",
  ],
  [
    "Putaran",
    "Satu kunjungan ke satu langkah. Langkah yang diulang setelah pengembalian adalah putaran berikutnya. Dihitung bila berakhir dalam periode, juga dari kasus yang kemudian dibatalkan.",
  ],
  [
    "Waktu langkah",
    "Dari mulai sampai selesai, dalam jam kerja. Bila waktu mulai tidak dicatat: sejak gilirannya tiba.",
  ],
  [
    "Menunggu",
    "Dari gilirannya tiba sampai mulai, dalam jam kerja; hanya bila waktu mulai dicatat.",
  ],
  [
    "Melewati baku",
    `Selesai setelah waktu baku habis; untuk rentang dipakai batas atasnya. “1 hari” habis pada jam tutup hari kerja berikutnya; pada grafik dan kelipatan dihitung ${workingTime(dayMinutes)}.`,
  ],
  [
    "Tidak dihitung",
    "Waktu baku yang tidak menyebut lama yang dapat dihitung (“sesuai kebutuhan”, “-”, kosong) tidak pernah terlambat dan tidak ikut dalam kelipatan; waktu baku tiap berkas dinilai bila jumlahnya dicatat. SOP tanpa batas hari kerja tidak mempunyai kasus terlambat.",
  ],
  [
    "Median, P25, P75, P90",
    `Nilai di urutan 50, 25, 75, dan 90 dari seratus, dengan interpolasi lurus (seperti PERCENTILE.INC). Tidak ditampilkan di bawah ${LEAST} nilai; P90 tidak di bawah ${LEAST_P90}.`,
  ],
  [
    "Hari kerja",
    paragraph(
      `Hari libur dan cuti bersama menurut keputusan yang ada: ${calendar.from.slice(0, 4)} sampai ${calendar.to.slice(0, 4)}.`,
      calendar.startDayCounts ? "Hari mulai ikut dihitung." : "Hari mulai tidak dihitung.",
      `Zona waktu ${ZONE.name}.`,
    ),
  ],
  [
    "Waktu berhenti",
    "Waktu yang dihentikan dalam kasus, misalnya selagi menunggu pemohon, tidak ikut dalam lama, menunggu, dan keterlambatan; pada unduhan disebut tersendiri.",
  ],
  [
    "Dicatat belakangan",
    `Penyelesaian yang dicatat lebih dari satu hari kerja rata-rata (${workingTime(dayMinutes)}) setelah terjadi.`,
  ],
];

/** Every word of this page that could be taken two ways. */
export function Definitions({
  calendar,
  dayMinutes,
}: {
  calendar: WorkCalendar;
  dayMinutes: number;
}) {
  return (
    <section class="m-section" aria-labelledby="cara-menghitung">
      <h2 id="cara-menghitung">Cara menghitung</h2>
      <Terms terms={termsOf(calendar, dayMinutes)} />
    </section>
  );
}
