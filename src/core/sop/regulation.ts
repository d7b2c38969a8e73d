/**
 * One regulation as the site knows it. Like the SOP's schema, this is the manual for whoever edits
 * `content/regulations/<id>.yaml`, hence Indonesian and with examples.
 */
import { z } from "zod";
import { day, slug, text } from "./definition/atoms.ts";

/** A day, or only the month or the year when no more is known. */
const dayOrLess = z.union([day, z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]);

const StatusSchema = z.enum(["berlaku", "dicabut", "diubah", "belum-terverifikasi"]);

export const RegulationSchema = z
  .strictObject({
    short: text.describe("Sebutan pendek untuk layar. Contoh: PP 82/2012"),
    title: text.describe("Judul lengkap dan tepat."),
    nicknames: z
      .array(text)
      .default([])
      .describe("Sebutan lain yang dipakai orang saat mencari. Contoh: UU KIP"),
    citedAs: z
      .strictObject({
        kind: text.describe("Bentuk peraturan seperti dalam naskah. Contoh: Peraturan Pemerintah"),
        number: z
          .union([z.int().positive(), text])
          .describe(
            'Nomornya; di dalam tanda kutip bila bukan angka saja. Contoh: "24/PRT/M/2007"',
          ),
        year: z.int().min(1945),
      })
      .describe("Untuk mengenali kutipannya dalam naskah; huruf besar-kecil tidak dibedakan."),
    enacted: day.nullable().describe("Tanggal ditetapkan; null bila belum diperiksa."),
    promulgated: day.nullable().describe("Tanggal diundangkan; null bila belum diperiksa."),
    gazette: z.array(text).describe("Lembaran atau berita negara. Contoh: LN 2012/189"),
    status: StatusSchema.describe("berlaku, dicabut, diubah, atau belum-terverifikasi"),
    statusNote: text
      .nullable()
      .default(null)
      .describe("Penjelasan singkat tentang status itu, untuk pembaca."),
    changedBy: z
      .strictObject({
        regulation: slug.describe("Kode peraturan yang mencabut atau mengubah."),
        article: text.describe("Pasalnya. Contoh: Pasal 103 ayat (2)"),
        since: day.describe("Mulai tanggal."),
      })
      .nullable()
      .default(null)
      .describe("Wajib bila status dicabut atau diubah."),
    source: z.url().nullable().describe("Alamat sumber resmi; null bila belum ada."),
    checked: dayOrLess.describe(
      'Tanggal status terakhir diperiksa, atau bulan atau tahunnya. Contoh: "2026-11"',
    ),
    evidence: z
      .enum(["beberapa-sumber", "satu-sumber", "belum-ada"])
      .describe("Seberapa kuat dasar status itu."),
    relevance: text
      .nullable()
      .default(null)
      .describe("Hanya untuk peraturan terkait yang tidak dikutip SOP: mengapa ditampilkan."),
  })
  .refine(({ status, changedBy }) => !["dicabut", "diubah"].includes(status) || changedBy, {
    path: ["changedBy"],
    message: "status dicabut atau diubah harus menyebut peraturan yang mencabut atau mengubahnya",
  });

export type Regulation = z.infer<typeof RegulationSchema>;

/**
 * @param checked "YYYY-MM-DD", or "YYYY-MM", or "YYYY" (taken as the first day of it).
 * @param today "YYYY-MM-DD".
 * @returns true when the check is more than a year old: laws change, and a reader must know.
 */
export function needsRecheck(checked: string, today: string): boolean {
  const [year = "", month = "01", date = "01"] = checked.split("-");
  return today > `${Number(year) + 1}-${month}-${date}`;
}
