/** What a person has typed for the current step and not yet declared. Kept on the device as typed. */
import type { SignatureMark, StepResult } from "../../core/case/events.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import type { Outcome, Step } from "../../core/sop/schema.ts";
import { fromControls } from "../words/time.ts";

export interface StepDraft {
  outcomeId: string;
  reason: string;
  name: string;
  nip: string;
  position: string;
  documentNumber: string;
  documentDate: string;
  note: string;
  when: "now" | "afterwards";
  startDate: string;
  startTime: string;
  endDate: string;
  endTime: string;
  initials: SignatureMark;
  /** Reasons being typed for requirements that are not there, by requirement id. */
  absent: Record<string, string>;
}

export const emptyDraft = (step: Step): StepDraft => ({
  // With one outcome there is nothing to choose, so it stands chosen.
  outcomeId: step.outcomes.length === 1 ? (step.outcomes[0]?.id ?? "") : "",
  reason: "",
  name: "",
  nip: "",
  position: "",
  documentNumber: "",
  documentDate: "",
  note: "",
  when: "now",
  startDate: "",
  startTime: "",
  endDate: "",
  endTime: "",
  initials: { kind: "paper" },
  absent: {},
});

export const chosenOutcome = (step: Step, draft: StepDraft): Outcome | undefined =>
  step.outcomes.find(({ id }) => id === draft.outcomeId);

/** True when the chosen outcome sends the work back: the button then says "Kembalikan". */
export const sendsBack = ({ outcomes }: CurrentStep, draft: StepDraft): boolean =>
  outcomes.some(({ id, returns }) => returns && id === draft.outcomeId);

/** A mark that was to be drawn and was not. */
export const isBlank = (mark: SignatureMark) => mark.kind === "drawn" && mark.strokes.length === 0;

export const requirementField = (requirementId: string) => `k-kelengkapan-${requirementId}`;
export const participantField = (actor: string) => `k-pelaksana-${actor}-nama`;
/** The first radio button of the group: where an error about the whole group points. */
export const outcomeField = (step: Step) => `k-hasil-${step.outcomes[0]?.id}`;

const orNull = (text: string) => text.trim() || null;

/** The declaration that the draft makes for one round of the step. */
export function resultOf(step: Step, round: number, draft: StepDraft): StepResult {
  const number = orNull(draft.documentNumber);
  const date = orNull(draft.documentDate);
  return {
    stepId: step.id,
    round,
    outcomeId: draft.outcomeId,
    performer: {
      name: draft.name.trim(),
      nip: orNull(draft.nip.replace(/[\s.-]/g, "")),
      position: draft.position.trim(),
    },
    participants: [],
    document: step.output?.document ? { number, date } : null,
    note: orNull(draft.note),
    initials: draft.initials,
  };
}

/** When it ended and, if the person said so, when it began (ms since the epoch). */
export function timesOf(draft: StepDraft, now: number): { start: number | null; end: number } {
  if (draft.when === "now") return { start: null, end: now };
  return {
    start: fromControls(draft.startDate, draft.startTime),
    end: fromControls(draft.endDate, draft.endTime) ?? now,
  };
}
