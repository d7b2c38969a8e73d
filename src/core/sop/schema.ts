/**
 * The definition of one SOP. This schema is the manual for whoever edits `content/sop/<id>.yaml`:
 * every `.describe()` below reaches the editor as completion help (see `json-schema.ts`), so it is
 * written in Indonesian, with an example, for a person who does not program.
 */
import { z } from "zod";

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "hanya huruf kecil, angka, dan tanda hubung")
  .describe("Kode tetap: huruf kecil, angka, tanda hubung. Jangan diubah setelah terbit.");

/** YAML 1.1 readers turn an unquoted date into a Date; both spellings mean the same day. */
export const day = z
  .preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), z.iso.date())
  .describe("Tanggal, ditulis tahun-bulan-hari. Contoh: 2026-11-22");

export const text = z.string().trim().min(1);

const ActorSchema = z.strictObject({
  id: slug,
  name: text.describe(
    "Nama pelaksana persis seperti judul kolom tabel. Contoh: Administrator server",
  ),
  short: text.describe("Nama pendek untuk layar sempit. Contoh: Admin Server"),
});

const RequirementSchema = z.strictObject({
  id: slug,
  label: text.describe("Satu butir kelengkapan yang dapat dicentang. Contoh: Nota Dinas"),
});

const OutputSchema = z.strictObject({
  text: text.describe("Output persis seperti kolom Output."),
  document: z
    .boolean()
    .describe(
      "true bila output berupa dokumen yang dapat diberi nomor dan tanggal. Contoh: Nota Dinas → true",
    ),
});

const TargetSchema = z
  .union([
    z.strictObject({ step: slug.describe("Kode langkah berikutnya.") }),
    z.strictObject({ end: slug.describe("Kode akhir dari daftar `ends`.") }),
  ])
  .describe("Ke mana alur berlanjut: `step: kode-langkah` atau `end: kode-akhir`.");

const OutcomeSchema = z.strictObject({
  id: slug,
  label: text.describe("Hasil yang dipilih pelaksana. Contoh: Selesai, Belum, Membuat surat"),
  target: TargetSchema,
});

const StepSchema = z.strictObject({
  id: slug,
  number: z.int().positive().describe("Nomor urut pada kolom No."),
  activity: text.describe("Kalimat pada kolom Uraian Kegiatan, disalin apa adanya."),
  narrative: text.describe("Kalimat langkah yang sama pada bagian Prosedur, disalin apa adanya."),
  actor: slug.describe("Kode pelaksana dari daftar `actors`."),
  assistants: z.array(slug).default([]).describe("Kode pelaksana lain yang ikut membantu."),
  requirements: z
    .strictObject({
      text: text.describe("Isi kolom Kelengkapan, disalin apa adanya."),
      items: z
        .array(RequirementSchema)
        .min(1)
        .describe("Butir-butirnya, satu per satu, untuk dicentang."),
    })
    .describe("Mutu baku: kelengkapan."),
  duration: text.describe("Isi kolom Waktu, disalin apa adanya. Contoh: 30 menit, 1-2 Jam, 1 hari"),
  output: OutputSchema.describe("Mutu baku: output."),
  remarks: text.nullable().default(null).describe("Isi kolom Ket.; null bila kosong."),
  outcomes: z
    .array(OutcomeSchema)
    .min(1)
    .describe("Hasil yang mungkin. Bila tujuannya berbeda, langkah ini digambar belah ketupat."),
});

const NoteSchema = z.strictObject({
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

const IdentitySchema = z.strictObject({
  name: text.describe("Nama SOP."),
  government: text.describe("Contoh: Pemerintah Provinsi Kalimantan Timur"),
  unit: text.describe("Unit kerja. Contoh: Bidang Teknologi Informasi dan Komunikasi"),
  number: text.nullable().describe("Nomor SOP; null bila tidak tercantum dalam naskah."),
  created: day.nullable().describe("Tanggal pembuatan; null bila tidak tercantum."),
  revised: day.nullable().describe("Tanggal revisi; null bila tidak tercantum."),
  effective: day.nullable().describe("Tanggal efektif; null bila tidak tercantum."),
  approvedBy: z
    .strictObject({
      position: text.describe("Jabatan. Contoh: Kepala Dinas Komunikasi dan Informatika"),
      name: text.describe("Nama lengkap dengan gelar, seperti tertulis dalam naskah."),
      nip: text.nullable().describe("NIP seperti tertulis; null bila tidak tercantum."),
    })
    .nullable()
    .describe("Pejabat yang mengesahkan; null bila tidak tercantum."),
});

export const SopSchema = z.strictObject({
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
        regulation: slug.describe("Kode peraturan: nama berkas di content/regulations."),
        citation: text.describe("Kutipan pada blok identitas, disalin apa adanya."),
      }),
    )
    .describe("Dasar hukum, berurutan; [] bila tidak ada."),
  qualifications: z.array(text).describe("Kualifikasi pelaksana, disalin apa adanya."),
  related: z
    .array(
      z.strictObject({
        title: text.describe("Judul SOP terkait, disalin apa adanya."),
        sop: slug.nullable().describe("Kode SOP itu bila terbit di situs ini; selain itu null."),
      }),
    )
    .describe("Keterkaitan dengan SOP lain."),
  equipment: z.array(text).describe("Peralatan/perlengkapan, disalin apa adanya."),
  warning: text.nullable().describe("Peringatan; null bila kosong dalam naskah."),
  records: z
    .strictObject({
      heading: text.describe(
        "Judul kolomnya, disalin apa adanya. Contoh: Pencatatan dan Pendataan",
      ),
      text: text.describe("Isinya. Contoh: Disimpan sebagai data elektronik dan manual"),
    })
    .describe("Pencatatan dan pendataan."),
  responsible: text.describe("Kalimat penanggung jawab, disalin apa adanya."),
  duration: z
    .strictObject({
      text: text.describe("Kalimat waktu pelaksanaan, disalin apa adanya."),
      workingDays: z.int().positive().describe("Jumlah hari kerja menurut kalimat itu."),
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
  notes: z.array(NoteSchema).default([]).describe("Catatan redaksi; naskah sendiri tidak diubah."),
});

export type Sop = z.infer<typeof SopSchema>;
export type Step = z.infer<typeof StepSchema>;
export type Outcome = z.infer<typeof OutcomeSchema>;
export type Target = z.infer<typeof TargetSchema>;
export type EditorNote = z.infer<typeof NoteSchema>;
