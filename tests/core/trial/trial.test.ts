/** Every way of every SOP is walked by the checklist's own rules. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/case/evolve.ts";
import { currentRound } from "../../../src/core/case/state.ts";
import { startsOf } from "../../../src/core/sop/graph.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { beginTrial, goOn, walkThrough, walkTo } from "../../../src/core/trial/trial.ts";
import { routeTo, routeToEnd, waysOf } from "../../../src/core/trial/ways.ts";
import { PUBLISHED_FILES, publishedSop, readSop } from "../../support/content.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const NOW = Date.UTC(2026, 10, 28, 2);

/** The ways that walking one after the other has gone, as long as one is left. */
function walkedAll(sop: Sop): Set<string> {
  const went = new Set<string>();
  for (const way of waysOf(sop)) {
    if (went.has(way.key)) continue;
    const walk = walkThrough(sop, way, NOW);
    expect({ way: way.key, stopped: walk.stopped }).toEqual({ way: way.key, stopped: null });
    expect(walk.state?.status).toBe("finished");
    expect(walk.went).toContain(way.key);
    for (const key of walk.went) went.add(key);
  }
  return went;
}

describe("a trial", () => {
  it.each(PUBLISHED_FILES)("goes every way of %s to an end", (path) => {
    const sop = readSop(path);

    expect([...walkedAll(sop)].toSorted()).toEqual(
      waysOf(sop)
        .map(({ key }) => key)
        .toSorted(),
    );
  });

  it("goes every way of any SOP to an end", () => {
    fc.assert(
      fc.property(anySop({ steps: 14, actors: 4 }), (sop) => {
        expect(walkedAll(sop).size).toBe(waysOf(sop).length);
      }),
      { numRuns: 60 },
    );
  });

  it("sends back where an officer would, and visits the step again", () => {
    const sop = publishedSop();
    const decision = waysOf(sop).find(
      ({ step, outcome: { target } }) =>
        "step" in target &&
        sop.steps.findIndex(({ id }) => id === target.step) < sop.steps.indexOf(step),
    );
    if (decision === undefined || !("step" in decision.outcome.target))
      throw new Error("no return");
    const { state } = walkTo(sop, decision.step.id, NOW);
    if (state === null) throw new Error("not reached");
    const back = goOn(state, decision.outcome.id, NOW);
    if (!back.ok) throw new Error(back.refusal.code);

    expect(state.rounds.at(-1)?.stepId).toBe(decision.step.id);
    expect(back.state.rounds.at(-2)?.end?.how).toBe("returned");
    expect(currentRound(back.state)).toMatchObject({
      stepId: decision.outcome.target.step,
      round: 2,
      cause: "returned",
    });
  });

  it("refuses what the checklist refuses, and leaves the case as it was", () => {
    const sop = publishedSop();
    const begun = beginTrial(sop, startsOf(sop)[0]?.step.id ?? "", NOW);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const before = structuredClone(begun.state);

    expect(goOn(begun.state, "tidak-ada", NOW)).toMatchObject({ ok: false });
    expect(begun.state).toEqual(before);
    expect(fold([begun.state.last])).toEqual(begun.state);
  });
});

describe("a way that no case can come to", () => {
  const sop = publishedSop();
  const [first, second] = sop.steps;
  const alone: Sop = {
    ...sop,
    steps: sop.steps.map((step) => ({
      ...step,
      outcomes: step.outcomes.map((one) =>
        "step" in one.target && one.target.step === second?.id
          ? { ...one, target: { step: first?.id ?? "" } }
          : one,
      ),
    })),
    starts: [{ step: first?.id ?? "", label: null }],
  };

  it("is said to be out of reach, and one without an end to have none", () => {
    const way = waysOf(alone).find(({ step }) => step.id === second?.id);
    if (way === undefined) throw new Error("no such way");

    expect(routeTo(alone, way.step.id)).toBeNull();
    expect(walkThrough(alone, way, NOW).stopped).toBe("unreached");
    expect(routeToEnd(alone, first?.id ?? "")).toBeNull();
    const [loop] = waysOf(alone);
    if (loop === undefined) throw new Error("no way");
    expect(walkThrough(alone, loop, NOW)).toMatchObject({ went: [loop.key], stopped: "endless" });
  });
});
