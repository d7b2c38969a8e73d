import type { Command } from "../../../src/core/case/commands.ts";
import { SopSchema } from "../../../src/core/sop/schema.ts";
import { at } from "../../support/officers.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";

/** The published SOP cut down to its first step, so that thousands of its files can be tried. */
export const SMALL_SOP = SopSchema.parse({
  ...PENGELOLAAN_DATA,
  related: [],
  legalBasis: [],
  notes: [],
  ends: [{ id: "akhir", label: "Akhir" }],
  steps: PENGELOLAAN_DATA.steps.slice(0, 1).map((step) => ({
    ...step,
    outcomes: [{ id: "selesai", label: "Selesai", target: { end: "akhir" } }],
  })),
  signOff: PENGELOLAAN_DATA.signOff.slice(0, 1),
});

export function openSmall(caseId: string): Command {
  const subject = "Perihal";
  return { type: "open", caseId, number: "1", subject, applicant: "A", sop: SMALL_SOP, ...at(0) };
}

export function note(text: string, minutes = 1): Command {
  return { type: "addNote", stepId: null, text, ...at(minutes) };
}
