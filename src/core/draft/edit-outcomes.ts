/** The ways out of a row, and where the flow begins and ends. */
import { seenText } from "../text/clean.ts";
import type { Draft, DraftOutcome } from "./draft.ts";
import type { OutcomeEdit } from "./edit.ts";
import { changed, having, isFree, withStep, withSteps } from "./parts.ts";

export function editOutcomes(draft: Draft, edit: OutcomeEdit): Draft {
  switch (edit.kind) {
    case "add-outcome":
      return withOutcomes(draft, edit.step, (outcomes) =>
        isFree(outcomes, edit.id)
          ? [...outcomes, { id: edit.id, label: seenText(edit.label), target: null }]
          : outcomes,
      );
    case "name-outcome":
      return withOutcomes(draft, edit.step, (outcomes) =>
        changed(outcomes, edit.outcome, (one) => ({ ...one, label: seenText(edit.label) })),
      );
    case "lead":
      return withOutcomes(draft, edit.step, (outcomes) =>
        changed(outcomes, edit.outcome, (one) => ({ ...one, target: edit.target })),
      );
    case "remove-outcome":
      return withOutcomes(draft, edit.step, (outcomes) => removed(outcomes, edit.outcome));
    case "starts":
      return having(draft, "starts", edit.starts);
    default:
      return editEnds(draft, edit);
  }
}

const withOutcomes = (
  draft: Draft,
  step: string,
  change: (outcomes: DraftOutcome[]) => DraftOutcome[],
): Draft =>
  withStep(draft, step, (one) => {
    const outcomes = change(one.outcomes);
    return outcomes === one.outcomes ? one : { ...one, outcomes };
  });

/** A row always leads somewhere: its last way stays. */
const removed = (outcomes: DraftOutcome[], id: string): DraftOutcome[] =>
  outcomes.length < 2 || isFree(outcomes, id) ? outcomes : outcomes.filter((one) => one.id !== id);

type EndEdit = Extract<OutcomeEdit, { kind: "add-end" | "name-end" | "remove-end" }>;

function editEnds(draft: Draft, edit: EndEdit): Draft {
  const { ends } = draft;
  switch (edit.kind) {
    case "add-end":
      return isFree(ends, edit.id)
        ? { ...draft, ends: [...ends, { id: edit.id, label: seenText(edit.label) }] }
        : draft;
    case "name-end": {
      const label = seenText(edit.label);
      return having(
        draft,
        "ends",
        changed(ends, edit.end, (end) => ({ ...end, label })),
      );
    }
    case "remove-end": {
      if (isFree(ends, edit.end) || ends.length < 2) return draft;
      const rest = { ...draft, ends: ends.filter(({ id }) => id !== edit.end) };
      return withSteps(rest, (step) => {
        const led = step.outcomes.some((one) => leadsTo(one, edit.end));
        if (!led) return step;
        const outcomes = step.outcomes.map((one) =>
          leadsTo(one, edit.end) ? { ...one, target: null } : one,
        );
        return { ...step, outcomes };
      });
    }
  }
}

const leadsTo = ({ target }: DraftOutcome, end: string): boolean =>
  typeof target === "object" && target !== null && "end" in target && target.end === end;
