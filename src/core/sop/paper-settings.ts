/** Pengaturan kertas kantor dalam `content/paper.yaml`. */
import { z } from "zod";

const EmblemSchema = z.strictObject({
  file: z
    .string()
    .regex(/^[\w.-]+\.(png|jpe?g)$/i, "nama berkas PNG atau JPEG di folder content, tanpa folder")
    .describe('Berkas gambar di folder content. Contoh: "lambang.png"'),
  alt: z
    .string()
    .trim()
    .min(1, "tulis apa gambarnya")
    .describe('Apa gambarnya, bagi yang tidak melihatnya. Contoh: "Lambang Provinsi Contoh"'),
});

export const PaperSettingsSchema = z.strictObject({
  emblem: EmblemSchema.nullable()
    .default(null)
    .describe(
      "Lambang daerah atau logo kantor dari berkas kantor sendiri; null: tempatnya dikosongkan.",
    ),
  address: z
    .array(z.string().trim().min(1))
    .default([])
    .describe(
      'Alamat di bawah nama instansi pada kop, satu butir satu baris; [] bila tanpa alamat. Contoh: ["Jalan Contoh Nomor 1, Kota Contoh"]',
    ),
  signingMarks: z
    .array(z.string().regex(/^[!-~]$/, "satu tanda baca atau huruf saja"))
    .default([])
    .describe(
      'Tanda yang dicari peladen TTE, satu di samping tiap tempat tanda tangan, berurutan; [] bila tidak dipakai. Contoh: ["#", "$"]',
    ),
});
