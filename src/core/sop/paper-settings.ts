/** Pengaturan kertas kantor dalam `content/paper.yaml`. */
import { z } from "zod";

export const PaperSettingsSchema = z.strictObject({
  signingMarks: z
    .array(z.string().regex(/^[!-~]$/, "satu tanda baca atau huruf saja"))
    .default([])
    .describe(
      'Tanda yang dicari peladen TTE, satu di samping tiap tempat tanda tangan, berurutan; [] bila tidak dipakai. Contoh: ["#", "$"]',
    ),
});
