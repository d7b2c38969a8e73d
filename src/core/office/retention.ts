/** How long an office keeps shared cases, as `kantor.yaml` says it. Nothing is ever erased by it: it says what is past. */
import { z } from "zod";
import { text } from "../sop/definition/atoms.ts";

const years = z.int().min(1).max(100);

export const RetentionSchema = z.strictObject({
  sealedYears: years
    .nullable()
    .default(null)
    .describe(
      "Berapa tahun kasus disimpan bersama sesudah disahkan, menurut jadwal retensi arsip kantor; null: tidak ditentukan. Contoh: 5",
    ),
  cancelledYears: years
    .nullable()
    .default(null)
    .describe("Berapa tahun sesudah kasus dibatalkan; null: tidak ditentukan. Contoh: 2"),
  written: z
    .array(
      z.strictObject({
        text: text.describe(
          "Retensi persis seperti ditulis petugas pada “Isi data arsip”. Contoh: 2 tahun aktif, 3 tahun inaktif",
        ),
        years: years.describe("Berapa tahun jumlahnya. Contoh: 5"),
      }),
    )
    .default([])
    .describe(
      "Arti retensi yang ditulis pada kasus; ia didahulukan atas kedua angka di atas. “5 tahun” terbaca tanpa ditulis di sini.",
    ),
});

export type Retention = z.infer<typeof RetentionSchema>;
