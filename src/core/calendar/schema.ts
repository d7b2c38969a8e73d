/**
 * What an editor writes in content/calendar: `hours.yaml` and one file a year. Kept apart from the
 * arithmetic so that the browser does not load zod to count hours.
 */
import { z } from "zod";
import { ZONE } from "../time/zone.ts";
import { parseDay } from "./calendar.ts";

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3])[.:][0-5]\d$/, "tulis jam.menit, misalnya 07.30")
  .describe(`Jam dan menit ${ZONE.name}. Contoh: 07.30`);

const spans = z
  .array(z.strictObject({ from: clockTime, to: clockTime }))
  .refine((day) => {
    const times = day.flatMap(({ from, to }) => [from, to]).map((time) => time.replace(":", "."));
    return times.every((time, n) => n === 0 || time > (times[n - 1] ?? ""));
  }, "jam kerja satu hari harus berurutan dan tidak bertumpuk")
  .describe("Rentang jam kerja hari itu, berurutan; kosong bila libur.");

const day = z
  .preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), z.iso.date())
  .describe("Tanggal, ditulis tahun-bulan-hari. Contoh: 2026-08-17");

/** What `hours.yaml` holds. */
export const HoursSchema = z.strictObject({
  kind: z.literal("hours"),
  zone: z.literal(ZONE.id),
  source: z.string().min(1).describe("Dasar jam kerja ini, dan apa yang belum diketahui."),
  week: z.strictObject({
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  }),
  startDayCounts: z.boolean().describe("true bila hari mulai dihitung sebagai hari kerja pertama."),
  nearShare: z
    .number()
    .min(0)
    .max(1)
    .describe("Bagian sisa waktu yang dianggap mendekati batas. Contoh: 0.25"),
});

/** What the file of a year holds. */
export const YearSchema = z
  .strictObject({
    kind: z.literal("year"),
    year: z.int().min(2000).max(2100),
    decree: z.array(z.string().min(1)).min(1).describe("Nomor keputusan bersama, satu per satu."),
    national: z.array(day).describe("Hari libur nasional."),
    collective: z.array(day).describe("Cuti bersama."),
  })
  .superRefine(({ year, national, collective }, context) => {
    const seen = new Set<number>();
    for (const [list, days] of Object.entries({ national, collective })) {
      for (const [n, date] of days.entries()) {
        const tell = (message: string) =>
          context.addIssue({ code: "custom", path: [list, n], message });
        if (!date.startsWith(`${year}-`)) tell(`tanggal ${date} bukan pada tahun berkas ini`);
        else if (seen.has(parseDay(date))) tell(`tanggal ${date} sudah tertulis di atas`);
        seen.add(parseDay(date));
      }
    }
  });

export const CalendarFileSchema = z.discriminatedUnion("kind", [HoursSchema, YearSchema]);

export type HoursFile = z.infer<typeof HoursSchema>;
export type YearFile = z.infer<typeof YearSchema>;
