import { z } from "zod";
import { day, text } from "./atoms.ts";

const person = {
  position: text.describe("Jabatan. Contoh: Kepala Dinas Komunikasi dan Informatika"),
  name: text.describe("Nama lengkap dengan gelar, seperti tertulis dalam naskah."),
  nip: text
    .nullable()
    .describe(
      'NIP seperti tertulis, di dalam tanda kutip; null bila tidak tercantum. Contoh: "19690101 199401 1 001"',
    ),
};

const ApprovalSchema = z.strictObject({
  label: text.describe("Judul bloknya, disalin apa adanya. Contoh: Dibuat oleh, Diperiksa oleh"),
  ...person,
});

const RowSchema = z.strictObject({
  field: z
    .enum(["number", "created", "revised", "effective", "approvedBy", "name"])
    .describe("Isian yang ditampilkan pada baris ini."),
  label: text
    .nullable()
    .default(null)
    .describe(
      "Judul baris seperti dalam naskah; null untuk judul baku. Contoh: Tanggal Pengesahan",
    ),
});

export const IdentitySchema = z.strictObject({
  name: text.describe("Nama SOP."),
  government: text.describe("Contoh: Pemerintah Provinsi Kalimantan Timur"),
  unit: text.describe("Unit kerja. Contoh: Bidang Teknologi Informasi dan Komunikasi"),
  number: text.nullable().describe("Nomor SOP; null bila tidak tercantum dalam naskah."),
  created: day.nullable().describe("Tanggal pembuatan; null bila tidak tercantum."),
  revised: day.nullable().describe("Tanggal revisi; null bila tidak tercantum."),
  effective: day.nullable().describe("Tanggal efektif; null bila tidak tercantum."),
  approvedBy: z
    .strictObject(person)
    .nullable()
    .describe("Pejabat yang mengesahkan; null bila tidak tercantum."),
  approvals: z
    .array(ApprovalSchema)
    .default([])
    .describe(
      "Blok pengesahan lain pada kepala SOP, berurutan, bila kantor memakainya: Dibuat, Diperiksa, Disetujui. “Disahkan oleh” tetap ditulis pada `approvedBy`.",
    ),
  place: text
    .nullable()
    .default(null)
    .describe("Tempat penandatanganan; null bila tidak tercantum. Contoh: Samarinda"),
  rows: z
    .array(RowSchema)
    .default([])
    .describe(
      "Baris kolom kanan menurut urutan naskah; [] untuk urutan baku (nomor, pembuatan, revisi, efektif, disahkan, nama).",
    ),
  logo: z
    .string()
    .regex(/^[a-z0-9-]+\.(png|jpg)$/, "nama berkas .png atau .jpg")
    .nullable()
    .default(null)
    .describe(
      "Nama berkas lambang kantor di folder content/logo, .png atau .jpg; null untuk kotak kosong. Contoh: pemprov.png",
    ),
  cover: z.boolean().default(false).describe("true bila naskah mempunyai halaman sampul."),
});
