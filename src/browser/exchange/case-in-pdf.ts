import { attachedCaseFile } from "../../pdf/case-files.ts";
import type { Extractor } from "../files/read-case-text.ts";

/** The case file that a PDF of this site carries. */
export const caseInPdf: Extractor = async (pdf) => {
  const attached = attachedCaseFile(pdf);
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
};
