import { z } from "zod";
import { otherSop, slug, text } from "./atoms.ts";

/** As many letters as fit a narrow lane beside the chart's symbols. */
const LONGEST_SHORT_NAME = 20;

const RequirementSchema = z.strictObject({
  id: slug,
  label: text.describe("Satu butir kelengkapan yang dapat dicentang. Contoh: Nota Dinas"),
  optional: z
    .boolean()
    .default(false)
    .describe("true bila butir ini hanya perlu “bila ada”: tidak menghalangi selesainya langkah."),
});

const RequirementsSchema = z.strictObject({
  text: text.describe("Isi kolom Kelengkapan, disalin apa adanya."),
  items: z
    .array(RequirementSchema)
    .describe("Butir-butirnya, satu per satu, untuk dicentang; [] bila tidak ada yang dicentang."),
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

const OtherPerformerSchema = z.strictObject({
  actor: slug.describe("Kode pelaksana dari daftar `actors`."),
  part: z
    .enum(["together", "assists", "continues"])
    .describe(
      "together: melaksanakan bersama, dicatat dan ikut membubuhkan paraf; assists: membantu, dicatat bila ada; continues: meneruskan dalam baris yang sama (kotak-kotak disambung garis), dicatat dan ikut membubuhkan paraf, dan alur keluar dari kotak terakhir.",
    ),
});

/** What an editor writes. The two short forms, `assistants` and no `narrative`, are spelt out below. */
const WrittenStep = z.strictObject({
  id: slug,
  number: z.int().positive().describe("Nomor urut pada kolom No."),
  short: text
    .max(LONGEST_SHORT_NAME)
    .nullable()
    .default(null)
    .describe(
      `Nama pendek langkah untuk bagan di layar sempit, paling panjang ${LONGEST_SHORT_NAME} huruf; null bila tidak perlu. Contoh: Periksa berkas`,
    ),
  activity: text.describe("Kalimat pada kolom Uraian Kegiatan, disalin apa adanya."),
  narrative: text
    .optional()
    .describe(
      "Kalimat langkah yang sama pada bagian Prosedur, disalin apa adanya. Tidak perlu ditulis bila naskah tidak mempunyai bagian itu.",
    ),
  actor: slug.describe("Kode pelaksana dari daftar `actors`: yang menjalankan dan mencatat."),
  assistants: z
    .array(slug)
    .default([])
    .describe("Kode pelaksana lain yang ikut membantu: cara pendek untuk `others`, assists."),
  others: z
    .array(OtherPerformerSchema)
    .default([])
    .describe("Pelaksana lain pada langkah yang sama, dan bagiannya masing-masing."),
  optional: z
    .boolean()
    .default(false)
    .describe("true bila langkah ini “apabila diperlukan”: boleh dilewati dengan alasan."),
  requirements: RequirementsSchema.nullable().describe(
    "Mutu baku: kelengkapan; null bila kolomnya kosong.",
  ),
  duration: text
    .nullable()
    .describe(
      "Isi kolom Waktu, disalin apa adanya; null bila kosong. Yang dapat dihitung dihitung, yang lain ditampilkan saja. Contoh: 30 menit, 1-2 Jam, 1 hari, 5 menit/berkas, sesuai kebutuhan",
    ),
  output: OutputSchema.nullable().describe("Mutu baku: output; null bila kolomnya kosong."),
  remarks: text.nullable().default(null).describe("Isi kolom Ket.; null bila kosong."),
  refersTo: z
    .array(otherSop)
    .default([])
    .describe("SOP lain yang dirujuk pada langkah ini. Contoh: “lihat SOP Pengarsipan”"),
  outcomes: z
    .array(OutcomeSchema)
    .min(1)
    .describe("Hasil yang mungkin. Bila tujuannya berbeda, langkah ini digambar belah ketupat."),
});

export const StepSchema = WrittenStep.transform(({ assistants, narrative, others, ...rest }) => ({
  ...rest,
  narrative: narrative ?? rest.activity,
  others: [...others, ...assistants.map((actor) => ({ actor, part: "assists" as const }))],
}));
