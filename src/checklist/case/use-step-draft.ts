import { useEffect, useState } from "preact/hooks";
import { draftPlace } from "../../browser/kept/drafts.ts";
import { doerHere } from "../../core/case/desk/me.ts";
import type { Person } from "../../core/case/events.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import type { Step } from "../../core/sop/schema.ts";
import { type DraftHandle, useDraft } from "../use-draft.ts";
import type { Tools } from "../workplace.ts";
import { chosenOutcome, emptyDraft, type StepDraft } from "./draft.ts";

export interface StepDraftHandle extends DraftHandle<StepDraft> {
  /** Set while the performer was filled in from memory: empties the fields and the memory. */
  forget: (() => void) | undefined;
}

const NOBODY = { name: "", nip: "", position: "" };

/**
 * What is typed for the current step. The performer is filled in: who was assigned to it or was handed
 * the case for it, else "Saya" or who did this part last on this device.
 */
export function useStepDraft(
  { drafts, performers, me }: Tools,
  caseKey: string,
  { sop, step, round }: CurrentStep,
  assigned: Person | null,
): StepDraftHandle {
  const handle = useDraft(drafts, draftPlace(caseKey, round), emptyDraft(step));
  const [remembered, setRemembered] = useState<Person | null>(null);
  const untouched = handle.draft.name === "" && handle.draft.position === "";
  useEffect(() => {
    if (!untouched) return;
    const part = sop.actors.find(({ id }) => id === step.actor)?.name;
    const known = Object.values(performers.all());
    const person = assigned ?? doerHere(me.read(), part, performers.of(sop.id, step.actor), known);
    if (!person) return;
    handle.change({ name: person.name, nip: person.nip ?? "", position: person.position });
    if (!assigned && known.some(({ name }) => name === person.name)) setRemembered(person);
    // Once per round: a field that the person empties stays empty.
  }, []);
  const forget = remembered
    ? () => {
        performers.forget(remembered);
        handle.change(NOBODY);
        setRemembered(null);
      }
    : undefined;
  return { ...handle, draft: known(step, handle.draft), forget };
}

/** A case that moved to a newer SOP may have a draft whose outcome is gone: then none is chosen. */
const known = (step: Step, draft: StepDraft): StepDraft =>
  chosenOutcome(step, draft) ? draft : { ...draft, outcomeId: emptyDraft(step).outcomeId };
