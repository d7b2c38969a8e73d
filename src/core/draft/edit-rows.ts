/** Rows put in, taken out and moved. Rows are counted anew then, and ways to the row below follow. */
import { blankStep } from "./blank.ts";
import type { Draft, DraftStep } from "./draft.ts";
import type { RowEdit } from "./edit.ts";
import { having, isFree, moved, withSteps } from "./parts.ts";

export function editRows(draft: Draft, edit: RowEdit): Draft {
  switch (edit.kind) {
    case "add-step": {
      if (!isFree(draft.steps, edit.id)) return draft;
      const at = Math.min(Math.max(edit.at, 0), draft.steps.length);
      return counted(having(draft, "steps", draft.steps.toSpliced(at, 0, blankStep(edit.id))));
    }
    case "remove-step":
      return isFree(draft.steps, edit.step) ? draft : counted(without(draft, edit.step));
    case "move-step": {
      const steps = moved(draft.steps, edit.step, edit.to);
      return steps === draft.steps ? draft : counted({ ...draft, steps });
    }
  }
}

/** Numbers of the rows' own hold only while no row comes or goes. */
const counted = (draft: Draft): Draft =>
  withSteps(draft, (step) => (step.number === null ? step : { ...step, number: null }));

/** What led to the step is not led elsewhere: a person chooses where. */
function without(draft: Draft, id: string): Draft {
  const rest: Draft = {
    ...draft,
    steps: draft.steps.filter((step) => step.id !== id),
    starts: draft.starts.filter(({ step }) => step !== id),
    notes: draft.notes.filter(({ at }) => !("step" in at && at.step === id)),
  };
  const leadsThere = ({ target }: DraftStep["outcomes"][number]) =>
    typeof target === "object" && target !== null && "step" in target && target.step === id;
  return withSteps(rest, (step) =>
    step.outcomes.some(leadsThere)
      ? {
          ...step,
          outcomes: step.outcomes.map((one) => (leadsThere(one) ? { ...one, target: null } : one)),
        }
      : step,
  );
}
