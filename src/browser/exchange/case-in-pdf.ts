import { type Attached, attachedCaseFile, attachedIn } from "../../pdf/case-files.ts";
import { Budget } from "../../pdf/read/budget.ts";
import { openPdf } from "../../pdf/read/open.ts";
import { papersInPdf } from "../files/papers-in-pdf.ts";
import type { CaseText, Extractor } from "../files/read-case-text.ts";

/** The case file that a PDF of this site carries. */
export const caseInPdf: Extractor = async (pdf) => caseText(attachedCaseFile(pdf));

/** The same, and the papers that ride along with it. */
export const caseWithPapersInPdf: Extractor = async (pdf) => {
  const budget = new Budget();
  const opened = openPdf(pdf, budget);
  const found = caseText(attachedIn(pdf, opened, budget));
  if (!found.ok || opened.kind !== "read") return found;
  const carried = await papersInPdf(pdf, opened, found.text);
  return "problem" in carried ? { ok: false, ...carried } : { ...found, carried };
};

function caseText(attached: Attached): CaseText {
  switch (attached.kind) {
    case "found":
      return { ok: true, text: attached.text };
    case "locked":
      return { ok: false, problem: { code: "locked" } };
    case "several":
      return { ok: false, problem: { code: "several", count: attached.count } };
    default:
      return { ok: false, problem: { code: "not-a-case" } };
  }
}
