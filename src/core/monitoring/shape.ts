/** What monitoring needs of one SOP version: small enough to keep beside the facts of every case. */

import type { Duration } from "../calendar/duration.ts";
import { wholeOf } from "../case/view/clocks.ts";
import { readDuration } from "../sop/duration/read.ts";
import { allottedOf, type Reading } from "../sop/duration/reading.ts";
import { isDecision, isReturn } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";

export interface StepShape {
  id: string;
  number: number;
  activity: string;
  actorId: string;
  /** Waktu baku as written (a dash where it is empty), and as read. */
  standardText: string;
  reading: Reading;
  /** What may be used up; null when nothing is counted, or only once the number of things is known. */
  standard: Duration | null;
  decision: boolean;
  outcomes: { id: string; label: string; returns: boolean }[];
}

export interface SopShape {
  id: string;
  version: string;
  name: string;
  /** What the whole case may use up; null when the SOP sets nothing that can be counted. */
  whole: Duration | null;
  actors: { id: string; name: string; short: string }[];
  steps: StepShape[];
}

/** @returns the shape of an SOP version. */
export function shapeOf(sop: Sop): SopShape {
  return {
    id: sop.id,
    version: sop.version,
    name: sop.identity.name,
    whole: wholeOf(sop),
    actors: sop.actors.map(({ id, name, short }) => ({ id, name, short })),
    steps: sop.steps.map((step) => stepShapeOf(sop, step)),
  };
}

function stepShapeOf(sop: Sop, step: Step): StepShape {
  const reading = readDuration(step.duration);
  return {
    id: step.id,
    number: step.number,
    activity: step.activity,
    actorId: step.actor,
    standardText: step.duration ?? "–",
    reading,
    standard: allottedOf(reading),
    decision: isDecision(step),
    outcomes: step.outcomes.map((outcome) => ({
      id: outcome.id,
      label: outcome.label,
      returns: isReturn(sop, step, outcome.target),
    })),
  };
}

/** @returns the steps that no figure judges against their Waktu baku, with what stands there. */
export const notJudged = (steps: readonly StepShape[]): StepShape[] =>
  steps.filter(({ reading, standard }) => reading.kind !== "rate" && standard === null);

/** @returns a negative number when version `a` is older than `b`, compared part by part. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")].map((parts) => parts.map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
