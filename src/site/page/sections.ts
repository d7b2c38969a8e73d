/** The sections of an SOP's page where no MDX file writes them. */
import type { Prose } from "../../core/form/sop-form.ts";
import type { Section, Sop } from "../../core/sop/schema.ts";

const shown = (title: string, show: NonNullable<Section["show"]>): Section => ({
  title,
  text: null,
  show,
});

/** @returns the sections that the SOP writes, or else the usual ones of what it holds. */
export function sectionsOf(sop: Sop): Section[] {
  if (sop.sections.length > 0) return sop.sections;
  return [
    shown("Prosedur", "procedure"),
    ...(sop.responsible === null ? [] : [shown("Penanggung jawab", "responsible")]),
    ...(sop.duration.text === null ? [] : [shown("Waktu pelaksanaan", "duration")]),
    shown("Diagram alir", "flowchart"),
  ];
}

/** @returns a heading's anchor: "C. DIAGRAM ALIR" → "c-diagram-alir". */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** @returns the anchor of the section that holds the procedure, null for a page without one. */
export function procedureAnchor(prose: readonly Prose[]): string | null {
  const at = prose.findIndex(({ kind }) => kind === "procedure");
  const heading = prose.slice(0, Math.max(0, at)).findLast((piece) => piece.kind === "heading");
  return heading ? anchorOf(heading.text) : null;
}
