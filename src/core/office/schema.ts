/**
 * Who works in an office that shares its cases, as `kantor.yaml` says it. Every `.describe()` reaches the
 * editor as completion help. The file holds names of people: it may stand outside the published repository.
 */
import { z } from "zod";
import { day, text } from "../sop/definition/atoms.ts";
import { memberId, publicKey } from "./identity.ts";
import { SharingSchema } from "./sharing.ts";

/** What not everybody may do to a case, besides its steps: those follow from the SOP's own actors. */
export const ACTS = ["cancel", "reopen", "seal", "erase"] as const;
export type Act = (typeof ACTS)[number];

/** What the office calls them. */
export const ACT_NAMES: Readonly<Record<Act, string>> = {
  cancel: "membatalkan kasus",
  reopen: "membuka kembali kasus",
  seal: "mengesahkan kasus",
  erase: "menghapus isi kasus dari peladen",
};

const KeySchema = z.strictObject({
  key: publicKey,
  device: text.describe("Perangkat tempat kunci itu dibuat. Contoh: Laptop ruang data"),
  since: day.describe("Tanggal kunci itu diterima, tahun-bulan-hari. Contoh: 2026-11-22"),
});

const MemberSchema = z.strictObject({
  id: memberId,
  name: text.describe("Nama lengkap. Contoh: Sri Wahyuni"),
  nip: text
    .nullable()
    .default(null)
    .describe("NIP di dalam tanda kutip; null bila tidak mempunyai NIP."),
  position: text.nullable().default(null).describe("Jabatan; null bila tidak dicatat."),
  roles: z
    .array(text)
    .min(1)
    .describe(
      "Peran: nama pelaksana persis seperti dalam SOP, atau nama dari daftar `roles` berkas ini. Contoh: Administrator server",
    ),
  keys: z
    .array(KeySchema)
    .default([])
    .describe(
      "Kunci perangkat, satu butir satu perangkat; hapus butirnya untuk mencabut perangkat itu. [] bila tidak dapat masuk lagi.",
    ),
});

const RoleSchema = z.strictObject({
  name: text.describe(
    "Nama pelaksana persis seperti dalam SOP, atau peran lain. Contoh: Arsiparis",
  ),
  may: z
    .array(z.enum(ACTS))
    .min(1)
    .describe(
      "Wewenang di luar langkah SOP. cancel: membatalkan kasus; reopen: membuka kembali; seal: mengesahkan; erase: menghapus isi kasus dari peladen.",
    ),
});

export const OfficeSchema = z.strictObject({
  name: text.describe("Nama kantor. Contoh: Bidang Teknologi Informasi dan Komunikasi"),
  sharing: SharingSchema.nullable()
    .default(null)
    .describe("Berbagi kasus antarperangkat lewat peladen kantor; null: tidak dipakai."),
  members: z.array(MemberSchema).min(1).describe("Anggota kantor, satu butir satu orang."),
  roles: z
    .array(RoleSchema)
    .min(1)
    .describe(
      "Siapa yang boleh membatalkan, membuka kembali, mengesahkan, dan menghapus. Langkah tidak ditulis di sini: ia mengikuti pelaksana dalam SOP.",
    ),
});

export type Office = z.infer<typeof OfficeSchema>;
