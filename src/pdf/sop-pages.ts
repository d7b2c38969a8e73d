/** The documents of an SOP that hold no case, as pages of boxes: without the writer of PDFs, which weighs most. */
import { blankForm } from "../core/form/blank-form.ts";
import type { Section } from "../core/form/blocks.ts";
import type { Paged } from "../core/form/boxes.ts";
import { type OfficePaper, PLAIN_PAPER } from "../core/form/office.ts";
import { paginate } from "../core/form/pagination.ts";
import type { PaperSize } from "../core/form/paper.ts";
import { type Prose, sopForm } from "../core/form/sop-form.ts";
import type { Sop } from "../core/sop/schema.ts";
import { typeface } from "./metrics.ts";

/** A document before it is poured onto pages. */
export interface SopDocument {
  title: string;
  /** What kind of document it is, as archives are told. */
  state: string;
  sections: Section[];
}

/** @returns the SOP in official form; `prose` is its page, piece by piece. */
export const officialDocument = (
  sop: Sop,
  prose: readonly Prose[],
  paper: PaperSize,
  office: OfficePaper = PLAIN_PAPER,
): SopDocument => ({
  title: `SOP ${sop.identity.name}`,
  state: "Naskah SOP",
  sections: sopForm(sop, prose, paper, office),
});

/** @returns the checklist to fill by hand. */
export const blankDocument = (
  sop: Sop,
  paper: PaperSize,
  office: OfficePaper = PLAIN_PAPER,
): SopDocument => ({
  title: `Formulir kosong SOP ${sop.identity.name}`,
  state: "Formulir kosong",
  sections: blankForm(sop, paper, typeface(), office),
});

/** @returns its pages, as its PDF has them. */
export const pagesOf = ({ sections }: SopDocument): Paged => paginate(typeface(), sections);
