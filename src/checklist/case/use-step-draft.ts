import { useState } from "preact/hooks";
import type { CurrentStep } from "../../core/case/view.ts";
import { emptyDraft, type StepDraft } from "./draft.ts";

export interface StepDraftHandle {
  draft: StepDraft;
  change: (part: Partial<StepDraft>) => void;
  /** The draft became an entry: it is no longer needed. */
  settle: () => void;
  /** Set while the performer was filled in from memory: empties the fields and the memory. */
  forget: (() => void) | undefined;
}

/** What is typed for the current step, kept on the device until it is declared. */
export function useStepDraft(_caseKey: string, { step }: CurrentStep): StepDraftHandle {
  const [draft, setDraft] = useState<StepDraft>(() => emptyDraft(step));
  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    settle: () => setDraft(emptyDraft(step)),
    forget: undefined,
  };
}
