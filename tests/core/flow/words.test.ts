import { expect, test } from "vitest";
import { nextInWords, symbolInWords } from "../../../src/core/flow/words.ts";
import { publishedSop } from "../../support/content.ts";

const sop = publishedSop();

test("every row says its successor in words", () => {
  const words = sop.steps.map((step) => nextInWords(sop, step));
  expect(words[0]).toBe("Berikutnya: langkah 2.");
  expect(words[5]).toBe("Berikutnya: langkah 7 jika “Selesai”; langkah 6 diulang jika “Belum”.");
  expect(words[6]).toBe("Berikutnya: langkah 8 jika “Selesai”; langkah 6 jika “Belum”.");
  expect(words[8]).toBe("Berikutnya: alur berakhir (Selesai).");
});

test("the symbol is told too, with the start and who helps", () => {
  const words = sop.steps.map((step) => symbolInWords(sop, step));
  expect(words[0]).toBe("Mulai. Kegiatan.");
  expect(words[5]).toBe("Pengambilan keputusan, dibantu Pejabat Administrator.");
});
