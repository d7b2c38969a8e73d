/** Who stands in a row, and what the symbol there says of its ways. */
import type { StepSymbol } from "../sop/symbol.ts";
import type { Draft, DraftOutcome, DraftStep } from "./draft.ts";
import type { Part, PerformerEdit } from "./edit.ts";
import { isFree, withoutPerformer, withStep } from "./parts.ts";

export function editPerformers(draft: Draft, edit: PerformerEdit): Draft {
  if (isFree(draft.actors, edit.actor)) return draft;
  return withStep(draft, edit.step, (step) => {
    if (edit.kind === "part") return withPart(step, edit.actor, edit.part);
    if (edit.symbol === null) return withoutPerformer(step, edit.actor);
    return withWays(draft, withPart(step, edit.actor, "leads"), edit.symbol);
  });
}

function withPart(step: DraftStep, actor: string, part: Part): DraftStep {
  if (part === "leads") {
    return step.actor === actor
      ? step
      : { ...step, actor, others: withoutPerformer(step, actor).others };
  }
  const rest = withoutPerformer(step, actor);
  return { ...rest, others: [...rest.others, { actor, part }] };
}

/** The ways that a symbol stands for: a box goes on, a diamond parts, a capsule below the first row ends. */
function withWays({ steps, ends }: Draft, step: DraftStep, symbol: StepSymbol): DraftStep {
  const { outcomes } = step;
  if (symbol === "diamond") return parts(outcomes) ? step : { ...step, outcomes: parted(outcomes) };
  const isFirst = steps[0]?.id === step.id;
  const isLast = steps.at(-1)?.id === step.id;
  const goesOn = (one: DraftOutcome): DraftOutcome =>
    finishes(one) && !isLast ? { ...one, target: "next" } : one;
  const comesToEnd = (one: DraftOutcome): DraftOutcome => {
    const end = ends[0];
    return finishes(one) || isFirst || end === undefined
      ? one
      : { ...one, target: { end: end.id } };
  };
  const single = parts(outcomes) ? outcomes.slice(0, 1).map(unnamed) : outcomes;
  return { ...step, outcomes: single.map(symbol === "box" ? goesOn : comesToEnd) };
}

/** The name of one way among several says nothing of the only one. */
const unnamed = (one: DraftOutcome): DraftOutcome => ({ ...one, label: "" });

const finishes = ({ target }: DraftOutcome): boolean =>
  typeof target === "object" && target !== null && "end" in target;

const wayOf = ({ target }: DraftOutcome): string => JSON.stringify(target);

/** @returns true where outcomes lead apart, or are yet to. */
export const parts = (outcomes: readonly DraftOutcome[]): boolean =>
  outcomes.length > 1 &&
  (new Set(outcomes.map(wayOf)).size > 1 || outcomes.every(({ target }) => target === null));

/** A choice whose second way is yet to be led somewhere. */
function parted(outcomes: readonly DraftOutcome[]): DraftOutcome[] {
  const [first] = outcomes;
  if (outcomes.length > 1 || first === undefined) {
    return outcomes.map((one, n) => (n === outcomes.length - 1 ? { ...one, target: null } : one));
  }
  return [
    { id: "ya", label: "Ya", target: first.target },
    { id: "tidak", label: "Tidak", target: null },
  ];
}
