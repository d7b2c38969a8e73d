import { indexOfStep, startsOf, successors } from "../graph.ts";
import type { Sop, Step } from "../schema.ts";
import { type Fault, inStep, type Path } from "./fault.ts";

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

/** Steps that some start leads to. */
function reachedIn(sop: Sop): ReadonlySet<Step> {
  const starts = startsOf(sop).map(({ step }) => step);
  return closure(starts, (step) => nextSteps(sop, step));
}

/** @returns the steps that no start leads to, in order. */
export function unreachedSteps(sop: Sop): Step[] {
  const reached = reachedIn(sop);
  return sop.steps.filter((step) => !reached.has(step));
}

function unreached(sop: Sop): Fault[] {
  return inOne(sop, {
    steps: unreachedSteps(sop),
    below: [],
    what: "tidak dapat dicapai dari awal alur mana pun.",
    remedy:
      "Arahkan hasil suatu langkah yang dapat dicapai ke sini, tambahkan pada `starts`, atau hapus.",
  });
}

/** @returns the steps of circles that no way leads out of to an end, in order. */
export function endlessSteps(sop: Sop): Step[] {
  const reached = reachedIn(sop);
  const ends = new Set(sop.ends.map(({ id }) => id));
  const finishing = sop.steps.filter((step) =>
    successors(step).some((target) => "end" in target && ends.has(target.end)),
  );
  const before = (step: Step) => sop.steps.filter((other) => nextSteps(sop, other).includes(step));
  const finishes = closure(finishing, before);
  return sop.steps.filter(
    (step) => reached.has(step) && !finishes.has(step) && isInCircle(sop, step),
  );
}

function endless(sop: Sop): Fault[] {
  const ends = sop.ends.map(({ id }) => id).join(", ");
  return inOne(sop, {
    steps: endlessSteps(sop),
    below: ["outcomes"],
    what: "tidak mempunyai jalan ke akhir alur.",
    remedy: `Beri salah satu hasilnya tujuan \`end\` (${ends}), atau tujuan langkah yang sampai ke akhir.`,
  });
}

/** The flow goes round here for ever: steps before the circle end as soon as the circle does. */
function isInCircle(sop: Sop, step: Step): boolean {
  const ahead = (from: Step) => closure([from], (one) => nextSteps(sop, one));
  return [...ahead(step)].every((other) => ahead(other).has(step));
}

interface Stuck {
  /** In the order of the SOP. */
  steps: readonly Step[];
  /** What to look at below the first of them. */
  below: Path;
  what: string;
  remedy: string;
}

/** Steps that share what is wrong with them share one message. */
function inOne(sop: Sop, { steps, below, what, remedy }: Stuck): Fault[] {
  const [first] = steps;
  if (first === undefined) return [];
  return [
    {
      path: ["steps", indexOfStep(sop, first.id), ...below],
      where: steps.map(inStep).join(", "),
      what: steps.length > 1 ? `Langkah-langkah ini ${what}` : `Langkah ini ${what}`,
      remedy,
    },
  ];
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

/** @returns steps that cannot be reached, circles without an end, ends that nobody reaches. */
export function brokenWays(sop: Sop): Fault[] {
  const stuck = [...unreached(sop), ...endless(sop)];
  // A way that is mended may lead to the end that nobody reaches now.
  return stuck.length > 0 ? stuck : unusedEnds(sop);
}
