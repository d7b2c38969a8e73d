/** PDFs that carry the papers of their case. */
import { zlibSync } from "fflate";
import { filled } from "../../src/pdf/carried.ts";
import { type CasePdfRequest, drawCasePdf } from "../../src/pdf/export-case.ts";
import { binary } from "../../src/pdf/syntax.ts";
import { KALTIM } from "./calendars.ts";
import { OFFICE } from "./offices.ts";
import { caseFileOf, EXPORTED } from "./paper-cases.ts";
import type { MadePaper } from "./papers.ts";
import type { Story } from "./story.ts";
import { replaced } from "./tampered-pdf.ts";

/** The PDF of a story that carries these; `setting`: what the file shall say otherwise. */
export function carrying(
  story: Story,
  papers: readonly Pick<MadePaper, "digest" | "bytes">[],
  setting: Partial<CasePdfRequest> = {},
): Uint8Array<ArrayBuffer> {
  const bytes = new Map(papers.map((paper) => [paper.digest, paper.bytes]));
  const request: CasePdfRequest = {
    ...{ log: story.log, caseFile: caseFileOf(story), paper: "a4", now: EXPORTED },
    ...{ calendar: KALTIM, office: OFFICE, papers: new Set(bytes.keys()) },
    ...setting,
  };
  return filled(drawCasePdf(request).parts, (digest) => bytes.get(digest) ?? null);
}

/** The PDF with the file that holds `mark` folded, as programs store files; `content`: and another one. */
export const foldedAnew = (
  pdf: Uint8Array,
  mark: string,
  content = mark,
): Uint8Array<ArrayBuffer> =>
  replaced(pdf, mark, (body) => {
    const folded = binary(zlibSync(new TextEncoder().encode(content), { level: 9 }));
    const entries = body.slice(2, body.indexOf("stream")).replace(/\/Length \d+/, "");
    const rest = entries.slice(0, entries.lastIndexOf(">>"));
    return `<<${rest}/Filter/FlateDecode/Length ${folded.length}>>stream\n${folded}\nendstream`;
  });
