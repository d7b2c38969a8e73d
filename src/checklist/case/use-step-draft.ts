import { useEffect, useState } from "preact/hooks";
import { draftPlace } from "../../browser/drafts.ts";
import type { CurrentStep } from "../../core/case/view.ts";
import { type DraftHandle, useDraft } from "../use-draft.ts";
import type { Tools } from "../workplace.ts";
import { emptyDraft, type StepDraft } from "./draft.ts";

export interface StepDraftHandle extends DraftHandle<StepDraft> {
  /** Set while the performer was filled in from memory: empties the fields and the memory. */
  forget: (() => void) | undefined;
}

const NOBODY = { name: "", nip: "", position: "" };

/** What is typed for the current step; the performer is filled in from who did this part last. */
export function useStepDraft(
  { drafts, performers }: Tools,
  caseKey: string,
  sopId: string,
  { step, round }: CurrentStep,
): StepDraftHandle {
  const handle = useDraft(drafts, draftPlace(caseKey, round), emptyDraft(step));
  const [remembered, setRemembered] = useState(false);
  const untouched = handle.draft.name === "" && handle.draft.position === "";
  useEffect(() => {
    if (!untouched) return;
    const person = performers.of(sopId, step.actor);
    if (!person) return;
    handle.change({ name: person.name, nip: person.nip ?? "", position: person.position });
    setRemembered(true);
    // Once per round: a field that the person empties stays empty.
  }, []);
  const forget = () => {
    performers.forget(sopId, step.actor);
    handle.change(NOBODY);
    setRemembered(false);
  };
  return { ...handle, forget: remembered ? forget : undefined };
}
