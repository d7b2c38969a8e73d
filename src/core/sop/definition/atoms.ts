/** The smallest pieces that every definition in `content/` is written with. */
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

/** The title of another SOP, with its code where this site publishes it. */
export const otherSop = z.strictObject({
  title: text.describe("Judul SOP itu, disalin apa adanya."),
  sop: slug.nullable().describe("Kode SOP itu bila terbit di situs ini; selain itu null."),
});
