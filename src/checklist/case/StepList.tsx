import { sopOf } from "../../core/case/state.ts";
import type { CaseView } from "../../core/case/view/view.ts";
import { symbolOf } from "../../core/sop/symbol.ts";
import { STEP_WORDS } from "../../core/words/status.ts";
import { roundText } from "../../core/words/step.ts";
import { Prose } from "../../ui/Prose.tsx";
import { caseAt } from "../address.ts";
import { Link } from "../navigation.tsx";
import { StepShape } from "../ui/StepShape.tsx";

interface StepListProps {
  caseKey: string;
  view: CaseView;
}

type StepView = CaseView["steps"][number];

/**
 * Every step with its state. The current step leads to its form, a step that was worked on to what was
 * recorded; the others lead nowhere, since the order is fixed (GOV.UK, "complete multiple tasks").
 */
export function StepList({ caseKey, view }: StepListProps) {
  const done = foldable(view.steps);
  const row = (step: StepView) => (
    <StepRow key={step.step.id} caseKey={caseKey} view={view} {...step} />
  );
  return (
    <ol class="k-steps">
      {done > 0 && (
        <li>
          <details class="k-steps-done">
            <summary>{done} langkah pertama selesai</summary>
            <ol class="k-steps">{view.steps.slice(0, done).map(row)}</ol>
          </details>
        </li>
      )}
      {view.steps.slice(done).map(row)}
    </ol>
  );
}

/** In a list of more steps than these, those that are done at its beginning are folded away. */
const LONG = 12;
const isDone = ({ state }: StepView) => state === "done" || state === "passed";

/** How many steps at the beginning are folded: all that are done there but the last. */
function foldable(steps: readonly StepView[]): number {
  const open = steps.findIndex((step) => !isDone(step));
  return steps.length > LONG && open > 2 ? open - 1 : 0;
}

function StepRow({ caseKey, view, step, state, rounds, assigned }: StepListProps & StepView) {
  const isCurrent = step.id === view.current?.step.id;
  const name = <Prose text={step.short ?? step.activity} />;
  const to = isCurrent
    ? caseAt(caseKey)
    : rounds.some(({ end }) => end) && caseAt(caseKey, "isian", step.id);
  return (
    <li class={`k-step k-step-${state}`} aria-current={isCurrent ? "step" : undefined}>
      <StepShape kind={symbolOf(sopOf(view.state), step)} state={state} number={step.number} />
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
}
