import { z } from "zod";
import { slug, text } from "./atoms.ts";

export const ActorSchema = z.strictObject({
  id: slug,
  name: text.describe(
    "Nama pelaksana persis seperti judul kolom tabel. Contoh: Administrator server",
  ),
  short: text.describe("Nama pendek untuk layar sempit. Contoh: Admin Server"),
  kind: z
    .enum(["officer", "party", "system"])
    .default("officer")
    .describe(
      "officer: pejabat atau pegawai, dicatat dengan nama, NIP, dan jabatan; party: orang di luar kantor seperti pemohon atau masyarakat, dicatat dengan nama saja; system: aplikasi, tanpa nama orang.",
    ),
  group: text
    .nullable()
    .default(null)
    .describe(
      "Judul bersama di atas kolom-kolom yang berdampingan, disalin apa adanya; null bila tidak ada. Contoh: Satker Pengirim",
    ),
});
