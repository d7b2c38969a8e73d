/** How an office shares its cases: the part of `kantor.yaml` that its server is set up by. */
import { z } from "zod";
import { slug } from "../sop/definition/atoms.ts";
import { publicKey } from "./identity.ts";
import { RetentionSchema } from "./retention.ts";

const ServerSchema = z.strictObject({
  name: slug.describe("Nama peladen, unik. Contoh: sop-1"),
  host: z
    .string()
    .regex(/^[A-Za-z0-9.-]+$/)
    .describe("Alamat atau nama mesin yang dikenal peladen lain. Contoh: 10.0.0.11"),
});

const LimitsSchema = z.strictObject({
  eventKilobytes: z
    .int()
    .min(64)
    .max(8192)
    .default(1024)
    .describe("Ukuran terbesar satu catatan, dalam kilobita (64-8192). Contoh: 1024"),
  storeMegabytes: z
    .int()
    .min(100)
    .default(10_240)
    .describe(
      "Ruang cakram terbesar untuk kasus, dalam megabita. Penuh: catatan baru ditolak, yang lama tetap. Contoh: 10240",
    ),
  papersMegabytes: z
    .int()
    .min(0)
    .default(10_240)
    .describe(
      "Ruang cakram terbesar untuk isi lampiran, dalam megabita, di luar ruang kasus. Penuh: isi lampiran tetap di peramban petugas. 0: isi lampiran tidak dibawa ke peladen. Contoh: 10240",
    ),
  connections: z
    .int()
    .min(2)
    .default(500)
    .describe("Banyaknya sambungan serentak: satu untuk setiap peramban yang terbuka. Contoh: 500"),
});

export const SharingSchema = z.strictObject({
  shareNew: z
    .boolean()
    .describe("true: setiap kasus baru dibagikan; false: dibagikan bila petugas memilihnya."),
  origins: z
    .array(z.string().regex(/^(https:\/\/[a-z0-9.-]+|http:\/\/localhost)(:\d+)?$/))
    .min(1)
    .describe("Alamat situs tanpa garis miring di akhir. Contoh: https://sop.contoh.go.id"),
  administratorKey: publicKey.describe(
    "Kunci umum pengelola peladen, dari `npm run kantor -- kunci BERKAS`.",
  ),
  serverVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Versi nats-server yang terpasang, di dalam tanda kutip. Contoh: "2.12.12"'),
  servers: z
    .array(ServerSchema)
    .refine(({ length }) => length === 0 || length === 3, "tulis tiga peladen, atau []")
    .default([])
    .describe("Tiga peladen yang saling menyalin; [] bila satu peladen cukup."),
  retention: RetentionSchema.nullable()
    .default(null)
    .describe(
      "Berapa lama kasus yang selesai disimpan bersama. Yang lewat ditunjukkan kepada pemegang `erase`; tidak ada yang terhapus sendiri. null: tidak ditunjukkan.",
    ),
  limits: LimitsSchema.default(LimitsSchema.parse({})).describe("Batas-batas peladen."),
});
