/**
 * What stands out, by rules that the page states. A rule speaks only where enough values stand behind
 * it; nothing here is an opinion, and each finding names the cases it rests on.
 */
import type { Duration } from "../calendar/duration.ts";
import type { DecisionFigures, Report, StepFigures, WorkFigures } from "./figures.ts";
import { LEAST } from "./sample.ts";
import { shareOf, type Tally } from "./tally.ts";

/** From these shares on a rule speaks. */
export const RULES = {
  /** Finished cases that took too long. */
  lateCases: 0.2,
  /** Visits of a step over Waktu baku. */
  lateRounds: 1 / 3,
  /** One step's part of all working time, work and waiting. */
  bottleneck: 0.3,
  /** Visits of a decision that sent work back. */
  returned: 0.2,
  /** Endings entered more than a working day afterwards. */
  lateEntry: 0.2,
  /** Visits outside the decreed years. */
  leftOut: 0.1,
} as const;

type Ref = Pick<StepFigures, "step">["step"];

export type Finding =
  | { rule: "too-few"; n: number; cases: string[] }
  | { rule: "late-cases" | "all-on-time"; part: number; of: number; cases: string[] }
  | { rule: "running-late"; part: number; of: number; cases: string[] }
  | { rule: "late-rounds"; step: Ref; part: number; of: number; median: number; cases: string[] }
  | { rule: "waiting"; step: Ref; median: number; allotted: number; cases: string[] }
  | { rule: "bottleneck"; step: Ref; share: number; cases: string[] }
  | {
      rule: "returned";
      step: Ref;
      part: number;
      of: number;
      /** The reason given most often, when it was given more than once. */
      reason: { text: string; times: number } | null;
      cases: string[];
    }
  | { rule: "late-entry" | "left-out"; part: number; of: number; cases: string[] };

/** @returns the findings of a report, the whole first, then step by step. */
export function findingsOf(report: Report): Finding[] {
  const { finished } = report.flow;
  const few: Finding[] =
    finished.count < LEAST ? [{ rule: "too-few", n: finished.count, cases: finished.cases }] : [];
  return [
    ...few,
    ...wholeFindings(report),
    ...report.steps.flatMap((step) => stepFindings(report, step)),
    ...bottleneck(report),
    ...report.decisions.flatMap(decisionFindings),
    ...honesty(report),
  ];
}

function wholeFindings({ flow }: Report): Finding[] {
  const found: Finding[] = [];
  const { running, runningLate, onTime, late } = flow;
  const judged = onTime.count + late.count;
  const share = judged < LEAST ? null : shareOf(late.count, judged);
  const rest = { part: late.count, of: judged };
  if (share === 0) found.push({ rule: "all-on-time", ...rest, cases: onTime.cases });
  else if (share !== null && share >= RULES.lateCases) {
    found.push({ rule: "late-cases", ...rest, cases: late.cases });
  }
  // A case that is late now can still be helped: one is enough to speak.
  if (runningLate.count > 0) {
    const { count, cases } = runningLate;
    found.push({ rule: "running-late", part: count, of: running.count, cases });
  }
  return found;
}

function stepFindings({ dayMinutes }: Report, figures: StepFigures): Finding[] {
  const { step, judged, late, work, wait } = figures;
  const found: Finding[] = [];
  const over = speaks(late, judged, RULES.lateRounds);
  if (over !== null && work.spread !== null) {
    found.push({ rule: "late-rounds", step, ...over, median: work.spread.median });
  }
  const allotted = step.standard === null ? null : allottedMinutes(step.standard, dayMinutes);
  if (allotted !== null && wait.spread !== null && wait.spread.median > allotted) {
    const { median } = wait.spread;
    found.push({ rule: "waiting", step, median, allotted, cases: figures.rounds.cases });
  }
  return found;
}

/** Working minutes; null for a time of dates, which holds another number of them each time. */
function allottedMinutes({ unit, max }: Duration, dayMinutes: number): number | null {
  if (unit === "minutes") return max;
  return unit === "days" ? max * dayMinutes : null;
}

/** The part and the cases when a share of at least LEAST reaches the rule's threshold. */
function speaks(part: Tally, of: Tally, threshold: number) {
  const share = of.count < LEAST ? null : shareOf(part.count, of.count);
  if (share === null || share < threshold) return null;
  return { part: part.count, of: of.count, cases: part.cases };
}

const timeIn = ({ work, wait }: WorkFigures) => work.sum + wait.sum;

/** The step that takes the largest part of all time, if that part is large. */
function bottleneck({ steps, flow }: Report): Finding[] {
  const all = steps.reduce((sum, step) => sum + timeIn(step), 0);
  const most = steps.toSorted((a, b) => timeIn(b) - timeIn(a))[0];
  if (most === undefined || all === 0 || flow.finished.count < LEAST) return [];
  const share = timeIn(most) / all;
  if (share < RULES.bottleneck) return [];
  return [{ rule: "bottleneck", step: most.step, share, cases: most.rounds.cases }];
}

function decisionFindings({ step, rounds, returned, reasons }: DecisionFigures): Finding[] {
  const often = speaks(returned, rounds, RULES.returned);
  if (often === null) return [];
  return [{ rule: "returned", step, ...often, reason: commonest(reasons.map(({ text }) => text)) }];
}

/** @returns the text given most often, written as it was first met; null when none was repeated. */
export function commonest(texts: readonly string[]): { text: string; times: number } | null {
  const groups = Map.groupBy(texts, (text) => text.trim().toLocaleLowerCase("id"));
  let best: { text: string; times: number } | null = null;
  for (const [key, same] of groups) {
    if (key !== "" && same.length > (best?.times ?? 1)) {
      best = { text: same[0]?.trim() ?? key, times: same.length };
    }
  }
  return best;
}

function honesty({ entry, steps }: Report): Finding[] {
  const found: Finding[] = [];
  const late = speaks(entry.late, entry.known, RULES.lateEntry);
  if (late !== null) found.push({ rule: "late-entry", ...late });
  const rounds = steps.reduce((sum, step) => sum + step.rounds.count, 0);
  const leftOut = steps.reduce((sum, step) => sum + step.leftOut.count, 0);
  const share = shareOf(leftOut, rounds);
  if (share !== null && share >= RULES.leftOut) {
    const cases = [...new Set(steps.flatMap((step) => step.leftOut.cases))];
    found.push({ rule: "left-out", part: leftOut, of: rounds, cases });
  }
  return found;
}
