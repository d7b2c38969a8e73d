import { expect, test } from "vitest";
import { exportCasePdf } from "../../../src/browser/pdf/export-case.ts";
import type { PaperSize } from "../../../src/core/form/paper.ts";
import { KALTIM } from "../../support/calendars.ts";
import type { Story } from "../../support/given.ts";
import { MONDAY } from "../../support/officers.ts";
import { running, sealed } from "../../support/paper-cases.ts";
import { attachedText, pageTexts, readPdf } from "../../support/read-pdf.ts";

const caseFile = (story: Story) => JSON.stringify({ case: { events: story.log } });
const pdfOf = (story: Story, paper: PaperSize = "a4") =>
  exportCasePdf({
    log: story.log,
    caseFile: caseFile(story),
    paper,
    now: MONDAY + 5 * 3_600_000,
    calendar: KALTIM,
  });

test("the case rides inside and comes back byte for byte", async () => {
  const story = sealed();
  const text = await readPdf(pdfOf(story).bytes, (pdf) => attachedText(pdf, "kasus.json"));
  expect(text === caseFile(story)).toBe(true);
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

test("the file is named after number, SOP and status", () => {
  expect(pdfOf(sealed()).fileName).toBe("001-PD-2026-pengelolaan-data-disahkan.pdf");
});
