/** A trial in hand. It lies in this page's memory, for as long as the draft stands as it was tried. */
import { useEffect, useState } from "preact/hooks";
import type { Clock } from "../../browser/platform/clock.ts";
import type { Refusal } from "../../core/case/refusals.ts";
import { type CaseState, currentRound } from "../../core/case/state.ts";
import type { Draft } from "../../core/draft/draft.ts";
import { startsOf } from "../../core/sop/graph.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { beginTrial, goOn, walkThrough, walkTo } from "../../core/trial/trial.ts";
import { type Way, wayKey, waysOf } from "../../core/trial/ways.ts";

interface Held {
  /** The case after each choice, newest last; none where it could not be begun. */
  states: readonly CaseState[];
  tried: ReadonlySet<string>;
  /** Ways that could not be walked to an end, and why. */
  stuck: ReadonlyMap<string, string | Refusal>;
  refusal: Refusal | null;
}

export interface Trial extends Held {
  state: CaseState | null;
  ways: readonly Way[];
  isWalking: boolean;
  choose(outcome: string): void;
  /** Takes the last choice back; what was tried stays tried. */
  back(): void;
  begin(start: string): void;
  /** A new case, walked to where a way begins. */
  goTo(way: Way): void;
  /** Every way that was not tried yet, one after the other. */
  walkAll(): void;
}

/** By the draft itself: one that is changed is another, and is tried anew. */
const held = new WeakMap<Draft, Held>();

const NOTHING: Held = { states: [], tried: new Set(), stuck: new Map(), refusal: null };

export function useTrial(draft: Draft, sop: Sop, clock: Clock): Trial {
  const [, redraw] = useState(0);
  const [walking, setWalking] = useState<Draft | null>(null);
  const now = held.get(draft) ?? begun(NOTHING, sop, startsOf(sop)[0]?.step.id ?? "", clock());
  held.set(draft, now);
  const ways = waysOf(sop);
  const become = (next: Held) => {
    held.set(draft, next);
    redraw((n) => n + 1);
  };
  useEffect(() => {
    if (walking !== draft) return;
    const way = ways.find(({ key }) => !now.tried.has(key) && !now.stuck.has(key));
    if (way === undefined) return setWalking(null);
    // A way in a task of its own: the page answers in between.
    const next = setTimeout(() => become(walked(now, sop, way, clock())));
    return () => clearTimeout(next);
  });
  const state = now.states.at(-1) ?? null;
  return {
    ...now,
    state,
    ways,
    isWalking: walking === draft,
    choose: (outcome) => state !== null && become(chosen(now, state, outcome, clock())),
    back: () => become({ ...now, states: now.states.slice(0, -1), refusal: null }),
    begin: (start) => become(begun(now, sop, start, clock())),
    goTo: ({ step }) => {
      const walk = walkTo(sop, step.id, clock());
      if (walk.state === null) return;
      const tried = new Set([...now.tried, ...walk.went]);
      become({ ...now, states: [walk.state], tried, refusal: null });
    },
    walkAll: () => setWalking(draft),
  };
}

function begun(now: Held, sop: Sop, start: string, at: number): Held {
  const first = beginTrial(sop, start, at);
  return first.ok
    ? { ...now, states: [first.state], refusal: null }
    : { ...now, states: [], refusal: first.refusal };
}

function chosen(now: Held, state: CaseState, outcome: string, at: number): Held {
  const next = goOn(state, outcome, at);
  if (!next.ok) return { ...now, refusal: next.refusal };
  const key = wayKey(currentRound(state)?.stepId ?? "", outcome);
  const tried = new Set([...now.tried, key]);
  return { ...now, states: [...now.states, next.state], tried, refusal: null };
}

function walked(now: Held, sop: Sop, way: Way, at: number): Held {
  const { went, stopped } = walkThrough(sop, way, at);
  const tried = new Set([...now.tried, ...went]);
  const stuck = stopped === null ? now.stuck : new Map([...now.stuck, [way.key, stopped]]);
  return { ...now, tried, stuck };
}
