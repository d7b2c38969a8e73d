/** The documents of an SOP that hold no case: made by the build, read without JavaScript. */

import { parseDay, startOfDay } from "../core/calendar/calendar.ts";
import { sha256Hex } from "../core/digest.ts";
import { sopAuthor } from "../core/form/author.ts";
import { blankForm } from "../core/form/blank-form.ts";
import type { Section } from "../core/form/blocks.ts";
import { type OfficePaper, PLAIN_PAPER } from "../core/form/office.ts";
import { paginate } from "../core/form/pagination.ts";
import type { PaperSize } from "../core/form/paper.ts";
import { type Prose, sopForm } from "../core/form/sop-form.ts";
import type { Sop } from "../core/sop/schema.ts";
import { typeface } from "./metrics.ts";
import { writePdf } from "./write.ts";

/** @returns the SOP in official form; `prose` is its page, piece by piece. */
export function exportSopPdf(
  sop: Sop,
  prose: readonly Prose[],
  paper: PaperSize,
  office: OfficePaper = PLAIN_PAPER,
) {
  return documentOf(
    sop,
    `SOP ${sop.identity.name}`,
    "Naskah SOP",
    sopForm(sop, prose, paper, office),
  );
}

/** @returns the checklist to fill by hand. */
export function exportBlankPdf(sop: Sop, paper: PaperSize, office: OfficePaper = PLAIN_PAPER) {
  const title = `Formulir kosong SOP ${sop.identity.name}`;
  const form = blankForm(sop, paper, typeface(), office);
  return documentOf(sop, title, "Formulir kosong", form);
}

/** @throws Error when the face lacks a character: the build must not publish a form with holes. */
function documentOf(
  sop: Sop,
  title: string,
  state: string,
  sections: Section[],
): Uint8Array<ArrayBuffer> {
  const paged = paginate(typeface(), sections);
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
