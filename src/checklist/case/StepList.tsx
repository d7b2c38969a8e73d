import { sopOf } from "../../core/case/state.ts";
import type { CaseView } from "../../core/case/view/view.ts";
import { symbolOf } from "../../core/sop/symbol.ts";
import { STEP_WORDS } from "../../core/words/status.ts";
import { roundText } from "../../core/words/step.ts";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { StepShape } from "../ui/StepShape.tsx";

/**
 * Every step with its state. The current step leads to its form, a step that was worked on to what was
 * recorded; the others lead nowhere, since the order is fixed (GOV.UK, "complete multiple tasks").
 */
export function StepList({ caseKey, view }: { caseKey: string; view: CaseView }) {
  const sop = sopOf(view.state);
  const currentId = view.current?.step.id;
  return (
    <ol class="k-steps">
      {view.steps.map(({ step, state, rounds, assigned }) => {
        const isCurrent = step.id === currentId;
        const name = step.short ?? step.activity;
        const to = isCurrent
          ? caseAt(caseKey)
          : rounds.some(({ end }) => end) && caseAt(caseKey, "isian", step.id);
        return (
          <li
            key={step.id}
            class={`k-step k-step-${state}`}
            aria-current={isCurrent ? "step" : undefined}
          >
            <StepShape kind={symbolOf(sop, step)} state={state} number={step.number} />
            <div>
              <p class="k-step-activity" title={step.activity}>
                <span class="ui-sr">{step.number}. </span>
                {to ? (
                  <Link to={to} class="k-step-name">
                    {name}
                  </Link>
                ) : (
                  <span class="k-step-name">{name}</span>
                )}
              </p>
              <p class="k-step-word">
                {STEP_WORDS[state]}
                {rounds.length > 1 && ` · ${roundText(rounds.length)}`}
                {assigned && state !== "done" && state !== "passed" && ` · ${assigned.name}`}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
