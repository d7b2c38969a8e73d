/** The same sections for paper. */
import type { Prose } from "../../core/form/sop-form.ts";
import type { Section, Sop } from "../../core/sop/schema.ts";
import { parseProse } from "../prose/parse.ts";
import { sectionsOf } from "./sections.ts";

/** @returns the SOP's sections as pieces for paper. */
export const proseOf = (sop: Sop): Prose[] =>
  sectionsOf(sop).flatMap(({ title, text, show }) => [
    { kind: "heading" as const, text: title },
    ...parseProse(literal(text ?? "")),
    ...(show === null ? [] : partOf(sop, show)),
  ]);

/** A section holds Markdown alone: what looks like a component or a heading is its own words. */
const literal = (text: string): string => text.replace(/^(\s*)(?=[<#])/gm, "$1\\");

function partOf(sop: Sop, show: NonNullable<Section["show"]>): Prose[] {
  switch (show) {
    case "procedure":
      return [{ kind: "procedure" }];
    case "flowchart":
      return [{ kind: "chart" }];
    case "responsible":
      return paragraph(sop.responsible);
    case "duration":
      return paragraph(sop.duration.text);
    case "legalBasis":
      return list(sop.legalBasis.map(({ citation }) => citation));
    case "qualifications":
      return list(sop.qualifications);
    case "equipment":
      return list(sop.equipment);
  }
}

const paragraph = (text: string | null): Prose[] =>
  text === null ? [] : [{ kind: "paragraph", text }];

const list = (texts: readonly string[]): Prose[] =>
  texts.length === 0
    ? []
    : [{ kind: "list", items: texts.map((text, n) => ({ label: `${n + 1}.`, text })) }];
