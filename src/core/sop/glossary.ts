/** Istilah dalam `content/glossary.yaml`: daftar yang sama menjadi halaman Glosarium dan tautan dalam naskah. */
import { z } from "zod";
import { slug, text } from "./definition/atoms.ts";

export const TermSchema = z.strictObject({
  id: slug,
  term: text.describe("Istilah seperti ditulis dalam kalimat. Contoh: walidata"),
  meaning: text.describe("Artinya dalam satu atau dua kalimat."),
  also: z.array(text).default([]).describe("Ejaan lain yang juga ditautkan. Contoh: Pengelola TI"),
  askedAs: z
    .array(text)
    .default([])
    .describe(
      "Kata lain yang dipakai orang saat mencari; tidak ditautkan dan tidak ditampilkan. Contoh: berapa lama",
    ),
  code: text
    .nullable()
    .default(null)
    .describe("Nama dalam kode program, agar pembaca dan pengembang memakai kata yang sama."),
});

export type Term = z.infer<typeof TermSchema>;
