import { useEffect } from "preact/hooks";
import { sopOf } from "../../core/case/state.ts";
import { freshHandover } from "../../core/case/view/handover.ts";
import type { CaseView, CurrentStep as Current } from "../../core/case/view/view.ts";
import type { ListedSop } from "../../core/sop/catalogue.ts";
import { focusWhenShown } from "../../ui/focus-field.ts";
import { onDemand } from "../../ui/lazy.tsx";
import { announce } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { goOn, Link, navigate } from "../navigation.tsx";
import { StepPapers } from "../papers/StepPapers.tsx";
import type { Run, Tools } from "../workplace.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { CurrentStep } from "./CurrentStep.tsx";
import { resultOf, type StepDraft, sendsBack, timesOf } from "./draft.ts";
import { useStepDraft } from "./use-step-draft.ts";

const References = onDemand(() => import("./References.tsx").then((part) => part.References));

interface WorkScreenProps {
  caseKey: string;
  current: Current;
  view: CaseView;
  /** The SOPs of this site: a case from a file may follow another one. */
  sops: readonly ListedSop[];
  /** The round whose answers the address asks to check. */
  checking: { step: string; round: number } | null;
  run: Run;
  tools: Tools;
}

/** The current step: its form, or the answers to check. */
export function WorkScreen(props: WorkScreenProps) {
  const { caseKey, view, current, run, tools } = props;
  const { stepId, round } = current.round;
  // Not those of the step before, which another tab or the last press has recorded meanwhile.
  const checking = props.checking?.step === stepId && props.checking.round === round;
  const sop = sopOf(view.state);
  const row = view.steps.find(({ step }) => step.id === current.step.id);
  const assigned = row?.assigned ?? freshHandover(view.state)?.to ?? null;
  const { draft, change, clear, forget } = useStepDraft(tools, caseKey, current, assigned);
  const ready = draft.outcomeId !== "" && resultOf(current, draft).performer.name !== "";
  // A reload or Back can land on "periksa" with nothing to check.
  useEffect(() => {
    if (checking && !ready) navigate(caseAt(caseKey), "replace");
  }, [checking, ready, caseKey]);
  const confirm = async () => {
    const ending = endingOf(current, draft, tools.now());
    const from = location.search;
    if (await run(ending)) return;
    clear();
    tools.performers.remember(sop.id, current.step.actor, ending.performer);
    for (const { actor, person } of ending.participants) {
      tools.performers.remember(sop.id, actor, person);
    }
    const isHeld = tools.session.memory.heldError(caseKey) !== null;
    // No page confirms what a reload would take back.
    goOn(from, caseAt(caseKey, isHeld ? "kerja" : "tercatat"));
    announce(isHeld || tools.temporary ? "Tercatat." : "Tersimpan.");
  };
  if (checking && ready)
    return (
      <CheckAnswers
        current={current}
        draft={draft}
        onChange={(field) => changeAt(caseKey, field)}
        onConfirm={confirm}
      />
    );
  return (
    <CurrentStep
      sop={sop}
      current={current}
      state={row?.state ?? "current"}
      sopHref={props.sops.some(({ id }) => id === sop.id) ? `${tools.base}sop/${sop.id}/` : null}
      references={
        current.step.refersTo.length > 0 && (
          <References step={current.step} state={view.state} sops={props.sops} tools={tools} />
        )
      }
      draft={draft}
      onDraft={change}
      onForget={forget}
      run={run}
      now={tools.now}
      passOver={
        view.actions.includes("passOver") && (
          <Link to={caseAt(caseKey, "lewati", stepId, round)}>Lewati langkah ini</Link>
        )
      }
      papers={
        <StepPapers
          caseKey={caseKey}
          state={view.state}
          round={current.round}
          isOpen
          run={run}
          tools={tools}
        />
      }
      onCheck={() => navigate(caseAt(caseKey, "periksa", stepId, round))}
    />
  );
}

function changeAt(caseKey: string, field: string) {
  navigate(caseAt(caseKey));
  focusWhenShown(field);
}

function endingOf(current: Current, draft: StepDraft, now: number) {
  const { start, end } = timesOf(draft, now, current.round);
  const ending = {
    ...resultOf(current, draft),
    startedAt: start,
    occurredAt: end,
  };
  return sendsBack(current, draft)
    ? ({ type: "sendBack", reason: draft.reason.trim(), ...ending } as const)
    : ({ type: "complete", ...ending } as const);
}
