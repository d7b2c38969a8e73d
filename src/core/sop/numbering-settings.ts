/** Pola nomor kasus kantor dalam `content/numbering.yaml`. */
import { z } from "zod";

const KNOWN = /^(?:[^{}]|\{(?:n+|yyyy|yy|mm|rm)\})+$/;

/** Known marks alone, and one running number among them. */
const isPattern = (text: string): boolean =>
  KNOWN.test(text) && text.match(/\{n+\}/g)?.length === 1;

const PatternSchema = z.strictObject({
  sop: z.string().describe("Kode SOP. Contoh: pengelolaan-data"),
  pattern: z
    .string()
    .refine(isPattern, "tulis satu nomor urut, dan selain itu hanya {yyyy}, {yy}, {mm}, atau {rm}")
    .describe('Pola nomor kasusnya, dengan satu nomor urut. Contoh: "{nnn}/PD/{yyyy}"'),
});

export const NumberingSchema = z.strictObject({
  patterns: z
    .array(PatternSchema)
    .describe("Pola nomor kasus, satu butir satu SOP; [] bila tidak ada."),
});
