/**
 * The steps' waktu baku added up along the ways through an SOP: from a start to each of its ends, once
 * through without a return. Branches that exclude each other are never added.
 */
import type { Duration, DurationUnit } from "../calendar/duration.ts";
import { readDuration } from "./duration/read.ts";
import type { Reading } from "./duration/reading.ts";
import { indexOfStep, startsOf, successors } from "./graph.ts";
import type { Sop, Step } from "./schema.ts";

/** The way through with the least or the most time to it. */
export interface PathSum {
  /** What is counted on the way, by its unit: minutes of working time, working days, dates. */
  amounts: Record<DurationUnit, number>;
  /** The whole in working days; what is counted in dates, at five working days a week. */
  workingDays: number;
  /** The steps on the way, in order. */
  steps: Step[];
  /** Those of them whose Waktu cannot be counted, or only when a case says how many. */
  leftOut: Step[];
  /** An optional step was passed over, or a lower bound or an approximate time is among the amounts. */
  inexact: boolean;
}

export interface EndSum {
  end: Sop["ends"][number];
  /** With every range at its lower bound and every optional step passed over. */
  shortest: PathSum;
  /** With every range at its upper bound and every step worked. */
  longest: PathSum;
}

type Which = "shortest" | "longest";

const NOTHING: PathSum = {
  amounts: { minutes: 0, days: 0, clockMinutes: 0, calendarDays: 0, months: 0 },
  workingDays: 0,
  steps: [],
  leftOut: [],
  inexact: false,
};

/** Five working days in seven; a month of a year of 365 days. */
const WORKDAYS = 5 / 7;
const MONTH = 365 / 12;

/**
 * @param sop an SOP that passed the integrity check.
 * @param dayMinutes minutes of one working day, e.g. 450.
 * @returns the sums per end, in the order of the ends; an end that only a return leads to has none.
 */
export function sumsPerEnd(sop: Sop, dayMinutes: number): EndSum[] {
  const [shortest, longest] = (["shortest", "longest"] as const).map((which) =>
    waysToEnds(sop, which, dayMinutes),
  );
  return sop.ends.flatMap((end) => {
    const [least, most] = [shortest?.get(end.id), longest?.get(end.id)];
    return least && most ? [{ end, shortest: least, longest: most }] : [];
  });
}

/** The best way to each end. Ways lead down the rows, so each row is final when it is reached. */
function waysToEnds(sop: Sop, which: Which, dayMinutes: number): Map<string, PathSum> {
  const better = (a: PathSum, b: PathSum | undefined) =>
    b === undefined ||
    (which === "shortest" ? a.workingDays < b.workingDays : a.workingDays > b.workingDays);
  const before = new Map<string, PathSum>(startsOf(sop).map(({ step }) => [step.id, NOTHING]));
  const ends = new Map<string, PathSum>();
  for (const [row, step] of sop.steps.entries()) {
    const way = before.get(step.id);
    if (way === undefined) continue;
    const sum = withStep(way, step, which, dayMinutes);
    for (const target of successors(step)) {
      if ("step" in target && indexOfStep(sop, target.step) <= row) continue;
      const [reached, id] = "step" in target ? [before, target.step] : [ends, target.end];
      if (better(sum, reached.get(id))) reached.set(id, sum);
    }
  }
  return ends;
}

function withStep(way: PathSum, step: Step, which: Which, dayMinutes: number): PathSum {
  if (which === "shortest" && step.optional) return { ...way, inexact: true };
  const reading = readDuration(step.duration);
  const steps = [...way.steps, step];
  if (reading.kind !== "counted") return { ...way, steps, leftOut: [...way.leftOut, step] };
  const { unit } = reading;
  const amount = which === "shortest" ? reading.min : reading.max;
  return {
    ...way,
    steps,
    amounts: { ...way.amounts, [unit]: way.amounts[unit] + amount },
    workingDays: way.workingDays + inWorkingDays({ unit, min: amount, max: amount }, dayMinutes),
    inexact: way.inexact || isInexact(reading),
  };
}

const isInexact = ({ bound, approximate }: Extract<Reading, { kind: "counted" }>): boolean =>
  approximate || bound === "atLeast";

/** @returns an amount (its upper bound) in working days of `dayMinutes`. */
function inWorkingDays({ unit, max }: Duration, dayMinutes: number): number {
  switch (unit) {
    case "minutes":
      return max / dayMinutes;
    case "days":
      return max;
    case "clockMinutes":
      return (max / 1440) * WORKDAYS;
    case "calendarDays":
      return max * WORKDAYS;
    case "months":
      return max * MONTH * WORKDAYS;
  }
}
