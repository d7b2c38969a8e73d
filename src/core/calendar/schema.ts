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
  .describe("Rentang jam kerja hari itu, berurutan; kosong bila libur.");

const day = z
  .preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), z.iso.date())
  .describe("Tanggal, ditulis tahun-bulan-hari. Contoh: 2026-08-17");

const HoursSchema = z.strictObject({
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

const YearSchema = z
  .strictObject({
    kind: z.literal("year"),
    year: z.int().min(2000).max(2100),
    decree: z.array(z.string().min(1)).min(1).describe("Nomor keputusan bersama, satu per satu."),
    national: z.array(day).describe("Hari libur nasional."),
    collective: z.array(day).describe("Cuti bersama."),
  })
  .refine(
    ({ year, national, collective }) =>
      [...national, ...collective].every((date) => date.startsWith(`${year}-`)),
    "semua tanggal harus pada tahun berkas ini",
  )
  .refine(
    ({ national, collective }) =>
      new Set([...national, ...collective].map(parseDay)).size ===
      national.length + collective.length,
    "tanggal tidak boleh berulang",
  );

export const CalendarFileSchema = z.discriminatedUnion("kind", [HoursSchema, YearSchema]);

export type HoursFile = z.infer<typeof HoursSchema>;
export type YearFile = z.infer<typeof YearSchema>;
