/** Files of older layouts stay checkable only if each change of the drawing bears a new number. */

import { expect, test } from "vitest";
import { sopOf } from "../../src/core/case/state.ts";
import { sha256Hex } from "../../src/core/digest.ts";
import { parseCaseFile } from "../../src/core/exchange/case-file.ts";
import { LAYOUT } from "../../src/core/form/layout-version.ts";
import type { PaperSize } from "../../src/core/form/paper.ts";
import { exportAssessment } from "../../src/pdf/export-assessment.ts";
import { exportCasePdf } from "../../src/pdf/export-case.ts";
import { exportBlankPdf, exportSopPdf } from "../../src/pdf/export-sop.ts";
import { documentOf } from "../../src/pdf/read/document.ts";
import { PdfFile } from "../../src/pdf/read/file.ts";
import { partsOf } from "../../src/pdf/read/parts.ts";
import { KALTIM } from "../support/calendars.ts";
import { repositoryFile } from "../support/content.ts";
import { thrice } from "../support/long-sop.ts";
import { OFFICE } from "../support/offices.ts";
import layouts from "./layouts.json" with { type: "json" };

/** A released log that never changes, with the SOP it was begun with: no edit of content comes in here. */
const caseFile = repositoryFile("tests/core/case/corpus/v1-every-event.kasus.json");
const parsed = parseCaseFile(caseFile);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
const { log, exportedAt: now, state } = parsed.file;
const sop = sopOf(state);

const DOCUMENTS: Record<string, (paper: PaperSize) => Uint8Array> = {
  case: (paper) =>
    exportCasePdf({ log, caseFile, paper, now, calendar: KALTIM, office: OFFICE }).bytes,
  sop: (paper) => exportSopPdf(thrice(sop), [], paper, OFFICE),
  blank: (paper) => exportBlankPdf(sop, paper, OFFICE),
  monitoring: (paper) => assessment("pemantauan", paper),
  evaluation: (paper) => assessment("evaluasi", paper),
};

function assessment(kind: "pemantauan" | "evaluasi", paper: PaperSize): Uint8Array {
  return exportAssessment({
    sop,
    steps: sop.steps,
    kind,
    form: null,
    paper,
    office: OFFICE,
    date: now,
  }).bytes;
}

const digestOf = (bytes: Uint8Array) =>
  sha256Hex(JSON.stringify(partsOf(documentOf(new PdfFile(bytes).newest))));

test(`layout ${LAYOUT} draws what it was released with`, () => {
  const drawn = Object.fromEntries(
    Object.entries(DOCUMENTS).flatMap(([name, draw]) =>
      (["a4", "f4"] as const).map((paper) => [`${name}-${paper}`, digestOf(draw(paper))]),
    ),
  );
  const known: Record<string, Record<string, string>> = layouts;
  expect(
    drawn,
    "Documents are drawn otherwise: raise LAYOUT by one (src/core/form/layout-version.ts) and add the digests below to tests/pdf/layouts.json under the new number; those of older layouts stay.",
  ).toEqual(known[LAYOUT]);
});

test("no number above the present one is taken", () => {
  expect(Math.max(...Object.keys(layouts).map(Number))).toBe(LAYOUT);
});
