import { indexOfStep, startsOf, successors } from "../graph.ts";
import type { Sop, Step } from "../schema.ts";
import { type Fault, inStep } from "./fault.ts";

const nextSteps = (sop: Sop, step: Step): Step[] =>
  successors(step).flatMap((target) => {
    const next = "step" in target ? sop.steps[indexOfStep(sop, target.step)] : undefined;
    return next ?? [];
  });

/** Everything that can be reached from `from`, itself included. */
function closure(from: Step[], next: (step: Step) => Step[]): Set<Step> {
  const seen = new Set(from);
  for (const step of seen) for (const other of next(step)) seen.add(other);
  return seen;
}

function unreached(sop: Sop): Fault[] {
  const starts = startsOf(sop).map(({ step }) => step);
  const reached = closure(starts, (step) => nextSteps(sop, step));
  return sop.steps
    .filter((step) => !reached.has(step))
    .map((step) => ({
      path: ["steps", indexOfStep(sop, step.id)],
      where: inStep(step),
      what: "Langkah ini tidak dapat dicapai dari awal alur mana pun.",
      remedy:
        "Arahkan hasil suatu langkah yang dapat dicapai ke sini, tambahkan pada `starts`, atau hapus langkah ini.",
    }));
}

function endless(sop: Sop): Fault[] {
  const ends = new Set(sop.ends.map(({ id }) => id));
  const finishing = sop.steps.filter((step) =>
    successors(step).some((target) => "end" in target && ends.has(target.end)),
  );
  const before = (step: Step) => sop.steps.filter((other) => nextSteps(sop, other).includes(step));
  const finishes = closure(finishing, before);
  return sop.steps
    .filter((step) => !finishes.has(step))
    .map((step) => ({
      path: ["steps", indexOfStep(sop, step.id), "outcomes"],
      where: inStep(step),
      what: "Dari langkah ini tidak ada jalan ke akhir alur.",
      remedy: "Beri salah satu hasil tujuan `end`, atau tujuan langkah yang sampai ke akhir.",
    }));
}

function unusedEnds(sop: Sop): Fault[] {
  const used = new Set(
    sop.steps.flatMap((step) => successors(step).map((t) => ("end" in t ? t.end : ""))),
  );
  return sop.ends
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => ({
      path: ["ends", sop.ends.findIndex((end) => end.id === id)],
      where: `ends (${id})`,
      what: "Tidak ada langkah yang sampai ke akhir ini.",
      remedy: "Arahkan suatu hasil ke sana, atau hapus dari `ends`.",
    }));
}

/** @returns steps that cannot be reached, dead ends, ends that nobody reaches. */
export const brokenWays = (sop: Sop): Fault[] => [
  ...unreached(sop),
  ...endless(sop),
  ...unusedEnds(sop),
];
