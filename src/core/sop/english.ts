/** Kata Inggris dalam `content/english.yaml`: pembaca layar melafalkannya dengan suara Inggris. */
import { z } from "zod";

export const EnglishSchema = z
  .array(
    z
      .string()
      .regex(/^\p{L}+(?:[ -]\p{L}+)*$/u, "tulis kata saja, tanpa tanda baca")
      .describe("Satu kata Inggris. Contoh: recovery"),
  )
  .describe("Kata Inggris di tengah kalimat Indonesia.");
