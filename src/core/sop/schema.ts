/**
 * The definition of one SOP. This schema is the manual for whoever edits `content/sop/<id>.yaml`:
 * every `.describe()` here and in `definition/` reaches the editor as completion help (see
 * `json-schema.ts`), so it is written in Indonesian, with an example, for a person who does not program.
 * An editor may leave out what has a default; a parsed SOP always says everything.
 */
import { z } from "zod";
import { ActorSchema } from "./definition/actor.ts";
import { day, otherSop, slug, text } from "./definition/atoms.ts";
import { IdentitySchema } from "./definition/identity.ts";
import { NoteSchema, SectionSchema } from "./definition/page.ts";
import { StepSchema } from "./definition/step.ts";

/** Version of the definition's own shape; older ones are lifted when read (`definition/lift.ts`). */
const DEFINITION = 2;

export const SopSchema = z.strictObject({
  definition: z
    .literal(DEFINITION)
    .default(DEFINITION)
    .describe("Versi bentuk berkas ini; tidak perlu ditulis."),
  id: slug,
  version: z
    .string()
    .regex(/^\d+(\.\d+){0,2}$/)
    .describe("Versi terbitan di situs ini. Naikkan setiap kali isi berubah. Contoh: 1.0"),
  changes: z
    .array(
      z.strictObject({
        version: text.describe("Versi yang terbit. Contoh: 1.1"),
        date: day,
        summary: text.describe(
          "Apa yang berubah, satu kalimat. Contoh: Waktu baku langkah 5 menjadi 2 jam.",
        ),
      }),
    )
    .min(1)
    .describe("Riwayat perubahan terbitan, terbaru di atas."),
  heading: z.array(text).min(1).describe("Baris-baris judul naskah, disalin apa adanya."),
  identity: IdentitySchema.describe("Blok identitas SOP pada formulir resmi."),
  legalBasis: z
    .array(
      z.strictObject({
        regulation: slug
          .nullable()
          .describe(
            "Kode peraturan: nama berkas di content/regulations; null bila berkasnya belum dibuat, kutipannya tampil tanpa status.",
          ),
        citation: text.describe("Kutipan pada blok identitas, disalin apa adanya."),
      }),
    )
    .describe("Dasar hukum, berurutan; [] bila tidak ada."),
  qualifications: z.array(text).describe("Kualifikasi pelaksana, disalin apa adanya."),
  related: z.array(otherSop).describe("Keterkaitan dengan SOP lain."),
  equipment: z.array(text).describe("Peralatan/perlengkapan, disalin apa adanya."),
  warning: text.nullable().describe("Peringatan; null bila kosong dalam naskah."),
  records: z
    .strictObject({
      heading: text.describe(
        "Judul kolomnya, disalin apa adanya. Contoh: Pencatatan dan Pendataan",
      ),
      text: text
        .nullable()
        .describe("Isinya; null bila kosong. Contoh: Disimpan sebagai data elektronik dan manual"),
    })
    .describe("Pencatatan dan pendataan."),
  responsible: text
    .nullable()
    .describe("Kalimat penanggung jawab, disalin apa adanya; null bila tidak tercantum."),
  duration: z
    .strictObject({
      text: text
        .nullable()
        .describe("Kalimat waktu pelaksanaan, disalin apa adanya; null bila tidak tercantum."),
      workingDays: z
        .int()
        .positive()
        .nullable()
        .describe(
          "Jumlah hari kerja menurut kalimat itu; null bila kalimat itu tidak menyebut hari kerja, lalu kasus tidak mempunyai batas waktu.",
        ),
    })
    .describe("Waktu pelaksanaan seluruh kegiatan."),
  actors: z
    .array(ActorSchema)
    .min(1)
    .describe("Pelaksana, berurutan seperti kolom tabel dari kiri ke kanan."),
  externalParties: z
    .array(z.strictObject({ id: slug, name: text.describe("Nama pihak. Contoh: Walidata") }))
    .default([])
    .describe("Pihak luar yang disebut tetapi tidak mempunyai kolom. Contoh: walidata"),
  steps: z.array(StepSchema).min(1).describe("Langkah-langkah; yang pertama adalah awal alur."),
  starts: z
    .array(
      z.strictObject({
        step: slug.describe("Kode langkah yang menjadi awal."),
        label: text
          .nullable()
          .default(null)
          .describe(
            "Nama awal itu untuk dipilih saat memulai kasus; null untuk kalimat langkahnya. Contoh: Surat diterima melalui surel",
          ),
      }),
    )
    .default([])
    .describe(
      "Awal alur bila lebih dari satu, seluruhnya; [] berarti langkah pertama dan langkah yang tidak dituju langkah lain.",
    ),
  ends: z
    .array(
      z.strictObject({ id: slug, label: text.describe("Nama akhir. Contoh: Selesai, Ditolak") }),
    )
    .min(1)
    .describe("Akhir alur. Contoh: id: selesai, label: Data tersampaikan kepada walidata"),
  signOff: z
    .array(
      z.strictObject({
        id: slug,
        label: text.describe("Contoh: Mengetahui"),
        actor: slug.describe("Kode pelaksana yang menandatangani, dari daftar `actors`."),
      }),
    )
    .min(1)
    .describe("Blok tanda tangan pada lembar akhir, kiri ke kanan."),
  sections: z
    .array(SectionSchema)
    .default([])
    .describe(
      "Bagian-bagian naskah untuk halaman yang dibuat dari berkas ini, berurutan; [] untuk susunan baku. Tidak dipakai bila SOP ini mempunyai halaman MDX sendiri.",
    ),
  chart: z
    .strictObject({
      separateCapsules: z
        .boolean()
        .describe(
          "true bila kapsul mulai dan selesai digambar tersendiri; false bila kegiatan pertama dan terakhir sendiri yang berbentuk kapsul.",
        ),
    })
    .default({ separateCapsules: false })
    .describe("Cara menggambar diagram alir."),
  notes: z.array(NoteSchema).default([]).describe("Catatan redaksi; naskah sendiri tidak diubah."),
});

export type Sop = z.infer<typeof SopSchema>;
export type Step = z.infer<typeof StepSchema>;
export type Outcome = Step["outcomes"][number];
export type Target = Outcome["target"];
export type Actor = Sop["actors"][number];
/** Another performer of a step, and what this one does in it. */
export type OtherPerformer = Step["others"][number];
export type EditorNote = z.infer<typeof NoteSchema>;
export type Section = z.infer<typeof SectionSchema>;
