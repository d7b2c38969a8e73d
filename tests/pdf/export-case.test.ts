import { expect, test } from "vitest";
import { BUDGETS, hold } from "../support/budgets.ts";
import { caseFileOf, pdfOf, running, sealed } from "../support/paper-cases.ts";
import { attachedText, pageTexts, readPdf } from "../support/read-pdf.ts";

test("the case rides inside and comes back byte for byte", async () => {
  const story = sealed();
  const text = await readPdf(pdfOf(story).bytes, (pdf) => attachedText(pdf, "kasus.json"));
  expect(text === caseFileOf(story)).toBe(true);
});

test("the same case gives the same bytes", () => {
  expect(pdfOf(running()).bytes).toEqual(pdfOf(running()).bytes);
});

test("every page carries the case number, the SOP version and its own number", async () => {
  const texts = await readPdf(pdfOf(sealed(), "f4").bytes, pageTexts);
  texts.forEach((text, i) => {
    expect(text).toContain("Kasus 001/PD/2026");
    expect(text).toContain("versi 1.0");
    expect(text).toContain(`Halaman ${i + 1} dari ${texts.length}`);
  });
});

test("the file is named after number, SOP, status, paper and day", () => {
  expect(pdfOf(sealed()).fileName).toBe("001-PD-2026-pengelolaan-data-disahkan-a4-2026-11-23.pdf");
});

test("a sealed case with three rounds of rework and drawn marks stays in its budget", () => {
  for (const paper of ["a4", "f4"] as const) {
    hold(BUDGETS.casePdf, pdfOf(sealed(), paper).bytes.length / 1000, console.warn, paper);
  }
});
