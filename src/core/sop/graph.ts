/** The SOP read as a graph: its steps are the nodes, each outcome is an edge to a step or an end. */
import type { Actor, OtherPerformer, Outcome, Sop, Step, Target } from "./schema.ts";

/** One name per place an outcome can lead to, equal for equal places. */
const targetKey = (target: Target): string =>
  "step" in target ? `step:${target.step}` : `end:${target.end}`;

/** @returns true when the outcomes lead to different places: the step is drawn as a diamond. */
export const isDecision = (step: Step): boolean => successors(step).length > 1;

/** @returns the places a step leads to, each once, in the order of its outcomes. */
export function successors(step: Step): Target[] {
  const distinct = new Map<string, Target>();
  for (const { target } of step.outcomes) distinct.set(targetKey(target), target);
  return [...distinct.values()];
}

/** @returns true where the flow is over: an SOP that is being written may name an end that is not there yet. */
export const isEnd = ({ ends }: Pick<Sop, "ends">, target: Target): target is { end: string } =>
  "end" in target && ends.some(({ id }) => id === target.end);

/** The outcomes that share one arrow: same step, same place. */
export interface Exit {
  target: Target;
  outcomes: Outcome[];
}

/** @returns the arrows that leave a step: outcomes with one place between them share an arrow. */
export const exits = (step: Step): Exit[] =>
  successors(step).map((target) => ({
    target,
    outcomes: step.outcomes.filter((outcome) => targetKey(outcome.target) === targetKey(target)),
  }));

/** Where a case may begin. */
export interface Start {
  step: Step;
  /** What to choose it by. */
  label: string;
}

/**
 * @returns the starts of the flow in the order of the steps, the first step's first: those the SOP
 * names, else the first step and every step that no other leads to. Never empty.
 */
export function startsOf({ steps, starts }: Pick<Sop, "steps" | "starts">): Start[] {
  const named = new Map(starts.map(({ step, label }) => [step, label]));
  const led = new Set(
    steps.flatMap((step) =>
      step.outcomes.flatMap(({ target }) =>
        "step" in target && target.step !== step.id ? [target.step] : [],
      ),
    ),
  );
  return steps
    .filter((step, n) => (starts.length > 0 ? named.has(step.id) : n === 0 || !led.has(step.id)))
    .map((step) => ({ step, label: named.get(step.id) ?? step.activity }));
}

/** @returns what can be ticked at a step; nothing where its Kelengkapan is empty. */
export const requirementsOf = (step: Step | undefined) => step?.requirements?.items ?? [];

/** Someone who works at a step: the actor, then the others in the order of the SOP. */
export interface Performer {
  actor: string;
  part: "leads" | OtherPerformer["part"];
}

/** @returns everyone who works at a step, who leads it first. */
export const performersOf = ({ actor, others }: Pick<Step, "actor" | "others">): Performer[] => [
  { actor, part: "leads" },
  ...others,
];

/** @returns the actor in whose column the flow leaves the row: the last who continues, else who leads. */
export const leavingActor = ({ actor, others }: Pick<Step, "actor" | "others">): string =>
  others.findLast(({ part }) => part === "continues")?.actor ?? actor;

/** @returns the step's place in the list, counted from 0, or -1 when there is none of that id. */
export const indexOfStep = (sop: Sop, stepId: string): number =>
  sop.steps.findIndex(({ id }) => id === stepId);

/** @returns true when the target is this step or one before it: work is sent back for a new round. */
export function isReturn(sop: Sop, from: Step, target: Target): boolean {
  if (!("step" in target)) return false;
  return indexOfStep(sop, target.step) <= indexOfStep(sop, from.id);
}

/** @returns those besides the leader who must be named and sign: applications do not, helpers need not. */
export const signersOf = (sop: Sop, { others }: Step): Actor[] =>
  others.flatMap(({ actor: id, part }) => {
    const actor = sop.actors.find((one) => one.id === id);
    return part === "assists" || actor === undefined || actor.kind === "system" ? [] : actor;
  });
