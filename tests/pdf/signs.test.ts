/** Signs that the first face lacks are printed from a second, which rides only where one stands. */
import { expect, test } from "vitest";
import { conformanceFaults } from "../support/conformance.ts";
import { at, walked } from "../support/officers.ts";
import { pdfOf } from "../support/paper-cases.ts";
import { rawPdf } from "../support/raw-pdf.ts";
import { pageTexts, readPdf } from "../support/read-pdf.ts";
import { told } from "../support/story.ts";

const TEXT = "ʿUmar: ≥ 3 hari → selesai ✓ (□ asli, ■ salinan)";
const noted = (text: string) =>
  pdfOf(told([...walked(5), { type: "addNote", stepId: null, text, ...at(80) }])).bytes;
const facesOf = (bytes: Uint8Array) =>
  new Set([...rawPdf(bytes).objects.values()].join("\n").match(/[A-Z]{6}\+NotoSans\w*/g));

test("they are read back as they were written, and the file stays PDF/A-3a and PDF/UA-1", async () => {
  const bytes = noted(TEXT);
  expect((await readPdf(bytes, pageTexts)).join("\n")).toContain(TEXT);
  expect(conformanceFaults(bytes, true)).toEqual([]);
  expect(facesOf(bytes)).toEqual(new Set(["AAAAAA+NotoSans", "AAAAAB+NotoSansMath"]));
});

test("a file without them carries one face", () => {
  expect(facesOf(noted("Tanpa tanda."))).toEqual(new Set(["AAAAAA+NotoSans"]));
});
