/** What a person has typed for the current step and not yet declared. Kept on the device as typed. */
import type { Participant, Person, SignatureMark, StepResult } from "../../core/case/events.ts";
import type { CurrentStep } from "../../core/case/view/view.ts";
import type { Actor, Outcome, Sop, Step } from "../../core/sop/schema.ts";
import { cleanLine, cleanText } from "../../core/text/clean.ts";
import { momentOf } from "../../core/time/zone.ts";
import type { PersonDraft } from "./Performer.tsx";
import { NOBODY, personOf } from "./person.ts";

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
  /** The other performers of the step, by actor. */
  others: Record<string, OtherDraft>;
  /** How many things a rate is counted for, as typed. */
  quantity: string;
}

/** Another performer of the step, as far as filled in. */
export interface OtherDraft extends PersonDraft {
  mark: SignatureMark;
}

export const BLANK_OTHER: OtherDraft = { ...NOBODY, mark: { kind: "paper" } };

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
  others: {},
  quantity: "",
});

export const chosenOutcome = (step: Step, draft: StepDraft): Outcome | undefined =>
  step.outcomes.find(({ id }) => id === draft.outcomeId);

/** True when the chosen outcome sends the work back: the button then says "Kembalikan". */
export const sendsBack = ({ outcomes }: CurrentStep, draft: StepDraft): boolean =>
  outcomes.some(({ id, returns }) => returns && id === draft.outcomeId);

export const requirementField = (requirementId: string) => `k-kelengkapan-${requirementId}`;
/** Keeps the controls of another performer apart from those of who leads. */
export const otherPrefix = (actor: string) => `k-pelaksana-${actor}`;
/** The first radio button of the group: where an error about the whole group points. */
export const outcomeField = (step: Step) => `k-hasil-${step.outcomes[0]?.id}`;

const orNull = (text: string) => cleanText(text) || null;

/** The declaration that the draft makes for the current round. */
export function resultOf({ sop, step, round }: CurrentStep, draft: StepDraft): StepResult {
  const number = cleanLine(draft.documentNumber) || null;
  const date = draft.documentDate || null;
  return {
    stepId: step.id,
    round: round.round,
    outcomeId: draft.outcomeId,
    performer: performerOf(actorOf(sop, step.actor), draft),
    participants: participantsOf(sop, step, draft),
    document: step.output?.document ? { number, date } : null,
    note: orNull(draft.note),
    initials: draft.initials,
  };
}

const actorOf = (sop: Sop, id: string) => sop.actors.find((actor) => actor.id === id);

/** Of a party only the name is kept; a system goes by its own. */
function performerOf(actor: Actor | undefined, person: PersonDraft): Person {
  if (actor?.kind === "system") return { name: actor.name, nip: null, position: "" };
  const { name, nip, position } = personOf(person);
  return actor?.kind === "party" ? { name, nip: null, position: "" } : { name, nip, position };
}

/** Those who were named; nobody names a system. */
function participantsOf(sop: Sop, { others }: Step, draft: StepDraft): Participant[] {
  return others.flatMap(({ actor: id, part }): Participant[] => {
    const actor = actorOf(sop, id);
    const { mark, ...person } = draft.others[id] ?? BLANK_OTHER;
    if (actor?.kind === "system" || personOf(person).name === "") return [];
    const initials: SignatureMark = part === "assists" ? { kind: "paper" } : mark;
    return [{ actor: id, person: performerOf(actor, person), initials }];
  });
}

const MINUTE = 60_000;

/** @returns the moment (epoch ms) that the controls name; within the minute of `earliest`, that moment. */
export function momentTyped(date: string, time: string, earliest: number): number | null {
  const typed = momentOf(date, time);
  const isSameMinute = typed !== null && typed < earliest && typed + MINUTE > earliest;
  return isSameMinute ? earliest : typed;
}

/**
 * When it ended and, if the person said so, when it began (epoch ms).
 * @param round what the step's clock runs from; without it the times are as typed.
 */
export function timesOf(
  draft: StepDraft,
  now: number,
  round?: { openedAt: number; startedAt: number | null },
): { start: number | null; end: number } {
  if (draft.when === "now") return { start: null, end: now };
  const start = momentTyped(draft.startDate, draft.startTime, round?.openedAt ?? 0);
  const earliest = start ?? round?.startedAt ?? round?.openedAt ?? 0;
  return { start, end: momentTyped(draft.endDate, draft.endTime, earliest) ?? now };
}
