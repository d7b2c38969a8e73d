import { z } from "zod";
import { slug, text } from "./atoms.ts";

/** Parts of an SOP's page that are made from the definition itself. */
const PAGE_PARTS = [
  "procedure",
  "legalBasis",
  "responsible",
  "duration",
  "qualifications",
  "equipment",
  "flowchart",
] as const;

export const SectionSchema = z.strictObject({
  title: text.describe("Judul bagian, disalin apa adanya. Contoh: A. PENGANTAR"),
  text: text
    .nullable()
    .default(null)
    .describe("Kalimat-kalimatnya; boleh memakai Markdown (daftar, *miring*, **tebal**)."),
  show: z
    .enum(PAGE_PARTS)
    .nullable()
    .default(null)
    .describe(
      "Bagian definisi yang ditampilkan di bawah kalimat itu: procedure (langkah-langkah), legalBasis, responsible, duration, qualifications, equipment, atau flowchart (diagram alir); null bila hanya kalimat.",
    ),
});

export const NoteSchema = z.strictObject({
  id: slug,
  at: z
    .union([
      z.strictObject({
        section: z
          .string()
          .regex(/^[a-z]$/)
          .describe("Huruf bagian, huruf kecil. Contoh: d"),
        item: z.int().positive().optional().describe("Nomor butir dalam bagian itu."),
      }),
      z.strictObject({ step: slug.describe("Kode langkah pada tabel.") }),
      z.strictObject({ field: slug.describe("Bagian blok identitas. Contoh: peringatan") }),
    ])
    .describe("Tempat catatan: `section: d`, `step: kode-langkah`, atau `field: peringatan`."),
  asWritten: text.nullable().describe("Kata-kata naskah yang dimaksud; null bila naskah kosong."),
  reading: text.describe("Cara membacanya menurut redaksi."),
  reason: text.describe("Alasan dan sumbernya."),
});
