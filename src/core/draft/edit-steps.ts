/** What stands in the cells of a row. */
import { seenText } from "../text/clean.ts";
import type { Draft, DraftStep } from "./draft.ts";
import type { StepEdit } from "./edit.ts";
import { itemsAfter } from "./items.ts";
import { withStep } from "./parts.ts";

export const editSteps = (draft: Draft, edit: StepEdit): Draft =>
  withStep(draft, edit.step, (step) => changedStep(step, edit));

function changedStep(step: DraftStep, edit: StepEdit): DraftStep {
  switch (edit.kind) {
    case "cell":
      return withCell(step, edit.cell, seenText(edit.text));
    case "optional":
      return edit.is === step.optional ? step : { ...step, optional: edit.is };
    case "document":
      return edit.is === step.output.document
        ? step
        : { ...step, output: { ...step.output, document: edit.is } };
    case "refers":
      return { ...step, refersTo: edit.to };
    case "items":
      return { ...step, requirements: { ...step.requirements, items: edit.items } };
  }
}

function withCell(
  step: DraftStep,
  cell: Extract<StepEdit, { kind: "cell" }>["cell"],
  text: string,
): DraftStep {
  if (text === textIn(step, cell)) return step;
  switch (cell) {
    case "requirements":
      return { ...step, requirements: { text, items: itemsAfter(step.requirements, text) } };
    case "output":
      return { ...step, output: { ...step.output, text } };
    case "narrative":
      // Left empty it is the activity's own again.
      return { ...step, narrative: text.trim() === "" ? null : text };
    default:
      return { ...step, [cell]: text };
  }
}

/** @returns what is typed in a cell. */
export function textIn(step: DraftStep, cell: Extract<StepEdit, { kind: "cell" }>["cell"]): string {
  if (cell === "requirements" || cell === "output") return step[cell].text;
  return step[cell] ?? "";
}
