/** Changing one part of a draft, all others left as they are. */
import type { Draft, DraftStep } from "./draft.ts";

/** @returns the list with one entry changed; the very same list where there is none of that id. */
export function changed<T extends { id: string }>(
  list: T[],
  id: string,
  change: (one: T) => T,
): T[] {
  const at = list.findIndex((one) => one.id === id);
  const was = list[at];
  if (was === undefined) return list;
  const becomes = change(was);
  return becomes === was ? list : list.with(at, becomes);
}

/** @returns the list with one entry moved; the very same list where nothing moves. @param to its new place, from 0. */
export function moved<T extends { id: string }>(list: T[], id: string, to: number): T[] {
  const from = list.findIndex((one) => one.id === id);
  const one = list[from];
  const place = Math.min(Math.max(to, 0), list.length - 1);
  return one === undefined || place === from
    ? list
    : list.toSpliced(from, 1).toSpliced(place, 0, one);
}

/** @returns the draft with this list in place of its own; the very same draft where they are one. */
export function having<K extends keyof Draft>(draft: Draft, key: K, list: Draft[K]): Draft {
  return draft[key] === list ? draft : { ...draft, [key]: list };
}

/** @returns the draft with one step changed. */
export const withStep = (draft: Draft, id: string, change: (step: DraftStep) => DraftStep): Draft =>
  having(draft, "steps", changed(draft.steps, id, change));

/** @returns the draft with every step passed through `change`. */
export function withSteps(draft: Draft, change: (step: DraftStep) => DraftStep): Draft {
  const steps = draft.steps.map(change);
  return steps.every((step, n) => step === draft.steps[n]) ? draft : { ...draft, steps };
}

/** @returns true where an id is free in a list. */
export const isFree = (list: readonly { id: string }[], id: string): boolean =>
  id !== "" && list.every((one) => one.id !== id);

/** @returns the step without what this actor does in it; the very same step where that is nothing. */
export function withoutPerformer(step: DraftStep, actor: string): DraftStep {
  const others = step.others.filter((other) => other.actor !== actor);
  if (step.actor !== actor && others.length === step.others.length) return step;
  return { ...step, others, actor: step.actor === actor ? null : step.actor };
}
