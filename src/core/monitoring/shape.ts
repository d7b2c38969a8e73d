/** What monitoring needs of one SOP version: small enough to keep beside the facts of every case. */
import { type Duration, parseDuration } from "../calendar/duration.ts";
import { isDecision, isReturn } from "../sop/graph.ts";
import type { Sop, Step } from "../sop/schema.ts";

export interface StepShape {
  id: string;
  number: number;
  activity: string;
  actorId: string;
  /** Waktu baku as written, and as counted; null when the text names no countable time. */
  standardText: string;
  standard: Duration | null;
  decision: boolean;
  outcomes: { id: string; label: string; returns: boolean }[];
}

export interface SopShape {
  id: string;
  version: string;
  name: string;
  workingDays: number;
  actors: { id: string; name: string; short: string }[];
  steps: StepShape[];
}

/** @returns the shape of an SOP version. */
export function shapeOf(sop: Sop): SopShape {
  return {
    id: sop.id,
    version: sop.version,
    name: sop.identity.name,
    workingDays: sop.duration.workingDays,
    actors: sop.actors.map(({ id, name, short }) => ({ id, name, short })),
    steps: sop.steps.map((step) => stepShapeOf(sop, step)),
  };
}

function stepShapeOf(sop: Sop, step: Step): StepShape {
  return {
    id: step.id,
    number: step.number,
    activity: step.activity,
    actorId: step.actor,
    standardText: step.duration,
    standard: parseDuration(step.duration),
    decision: isDecision(step),
    outcomes: step.outcomes.map((outcome) => ({
      id: outcome.id,
      label: outcome.label,
      returns: isReturn(sop, step, outcome.target),
    })),
  };
}

/** @returns a negative number when version `a` is older than `b`, compared part by part. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")].map((parts) => parts.map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
