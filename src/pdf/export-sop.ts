/** The documents of an SOP that hold no case: made by the build, read without JavaScript. */

import { parseDay, startOfDay } from "../core/calendar/calendar.ts";
import { sha256Hex } from "../core/digest.ts";
import { sopAuthor } from "../core/form/author.ts";
import type { OfficePaper } from "../core/form/office.ts";
import type { PaperSize } from "../core/form/paper.ts";
import type { Prose } from "../core/form/sop-form.ts";
import type { Sop } from "../core/sop/schema.ts";
import { blankDocument, officialDocument, pagesOf, type SopDocument } from "./sop-pages.ts";
import { writePdf } from "./write.ts";

/** @returns the SOP in official form; `prose` is its page, piece by piece. */
export const exportSopPdf = (
  sop: Sop,
  prose: readonly Prose[],
  paper: PaperSize,
  office?: OfficePaper,
) => written(sop, officialDocument(sop, prose, paper, office));

/** @returns the checklist to fill by hand. */
export const exportBlankPdf = (sop: Sop, paper: PaperSize, office?: OfficePaper) =>
  written(sop, blankDocument(sop, paper, office));

/** @throws Error when the face lacks a character: the build must not publish a form with holes. */
function written(sop: Sop, made: SopDocument): Uint8Array<ArrayBuffer> {
  const { title, state, sections } = made;
  const paged = pagesOf(made);
  if (paged.missing.length > 0) {
    throw new Error(`${title}: the face on paper lacks ${paged.missing.join(" ")}.`);
  }
  return writePdf(paged, {
    title,
    subject: `Versi ${sop.version}`,
    author: sopAuthor(sop),
    // Dated by its newest change, so that the same content always gives the same file.
    date: startOfDay(parseDay(sop.changes[0]?.date ?? "1970-01-01")),
    id: sha256Hex(title + JSON.stringify(sections)).slice(0, 32),
    identifier: `${sop.id} ${sop.version}`,
    filing: {
      ...{ number: sop.identity.number, sopId: sop.id, sopVersion: sop.version, state, seal: null },
    },
  });
}
