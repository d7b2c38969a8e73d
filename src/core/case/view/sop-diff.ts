/** What moving a case to a newer version of its SOP would change, step by step, matched by step id. */
import { canonical } from "../../canonical.ts";
import type { Sop, Step } from "../../sop/schema.ts";
import { type CaseState, currentRound, sopOf, stepOf } from "../state.ts";

/** The parts of a step that a reader can compare, as they are called in the definition. */
export type StepPart = Exclude<keyof Step, "id" | "number">;

export interface SopDiff {
  from: string;
  to: string;
  added: Step[];
  removed: Step[];
  changed: { step: Step; was: Step; parts: StepPart[] }[];
  renumbered: { stepId: string; from: number; to: number }[];
}

const PARTS: StepPart[] = [
  "short",
  "activity",
  "narrative",
  "actor",
  "others",
  "optional",
  "requirements",
  "duration",
  "output",
  "remarks",
  "refersTo",
  "outcomes",
];

/** The differences between two versions of an SOP. */
export function diffSops(was: Sop, becomes: Sop): SopDiff {
  const kept = becomes.steps.flatMap((step) => {
    const old = stepOf(was, step.id);
    return old === undefined ? [] : [{ step, was: old, parts: changedParts(old, step) }];
  });
  return {
    from: was.version,
    to: becomes.version,
    added: becomes.steps.filter((step) => stepOf(was, step.id) === undefined),
    removed: was.steps.filter((step) => stepOf(becomes, step.id) === undefined),
    changed: kept.filter(({ parts }) => parts.length > 0),
    renumbered: kept
      .filter(({ step, was: old }) => step.number !== old.number)
      .map(({ step, was: old }) => ({ stepId: step.id, from: old.number, to: step.number })),
  };
}

function changedParts(was: Step, becomes: Step): StepPart[] {
  return PARTS.filter((part) => canonical(was[part]) !== canonical(becomes[part]));
}

export interface MovePlan {
  diff: SopDiff;
  /** Where the case would go on; null when its current step is gone and a person must choose. */
  goesOnAt: string | null;
  /** Steps of the new version that may be chosen instead. */
  choices: Step[];
}

/** What `moveSop` would do to this case, before anything happens. */
export function planMove(state: CaseState, becomes: Sop): MovePlan {
  const stepId = currentRound(state)?.stepId;
  const goesOnAt = stepId !== undefined && stepOf(becomes, stepId) !== undefined ? stepId : null;
  return { diff: diffSops(sopOf(state), becomes), goesOnAt, choices: becomes.steps };
}
