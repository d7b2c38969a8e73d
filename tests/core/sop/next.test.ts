import { expect, test } from "vitest";
import { nextInWords } from "../../../src/core/sop/next.ts";
import { publishedSop } from "../../support/content.ts";

test("every step says its successor in words", () => {
  const sop = publishedSop();
  const words = sop.steps.map((step) => nextInWords(sop, step));
  expect(words[0]).toBe("langkah 2");
  expect(words[1]).toBe("langkah 3");
  expect(words[5]).toBe("langkah 7 jika selesai; langkah 6 jika belum");
  expect(words[6]).toBe("langkah 8 jika selesai; langkah 6 jika belum");
  expect(words[8]).toBe("akhir alur (Selesai)");
});
