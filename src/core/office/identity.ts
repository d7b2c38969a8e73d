/** Who somebody is to the server: a code without meaning, and the public half of each device's key. */
import { z } from "zod";

/** The public half of a key of a user; the private half never leaves the browser that made it. */
export const publicKey = z
  .string()
  .regex(/^U[A-Z2-7]{55}$/)
  .describe(
    "Kunci umum: 56 huruf besar dan angka, diawali U. Salin seluruhnya dari perangkat yang membuatnya.",
  );

export const memberId = z
  .string()
  .regex(/^[a-z2-7]{12}$/)
  .describe(
    "Kode anggota: 12 huruf kecil atau angka 2-7, tanpa makna. Buat dengan `npm run kantor -- anggota`; jangan diubah.",
  );
