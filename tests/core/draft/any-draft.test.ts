import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/core/draft/draft.ts";
import { edited } from "../../../src/core/draft/edited.ts";
import { examine } from "../../../src/core/draft/examine.ts";
import { wholeFindings } from "../../../src/core/draft/findings-whole.ts";
import { draftOf } from "../../../src/core/draft/from-sop.ts";
import { historyOf, redo, undo, withEdit } from "../../../src/core/draft/history.ts";
import { isSound } from "../../../src/core/draft/sound.ts";
import { findFaults } from "../../../src/core/sop/integrity/findings.ts";
import { readShape } from "../../../src/core/sop/integrity/shape.ts";
import { symbolOf } from "../../../src/core/sop/symbol.ts";
import { anyActs, anyDraft } from "../../support/drafts.ts";
import { anySop } from "../../support/sop-arbitrary.ts";

const PLACE = {
  today: "2026-11-27",
  dayMinutes: 450,
  regulations: new Set<string>(),
  sops: new Set<string>(),
};

const repeated = (list: readonly { id: string }[]) =>
  list.filter(({ id }, n) => list.findIndex((one) => one.id === id) !== n);

/** Everything in a draft that names something which is not there. */
function dangling(draft: Draft): string[] {
  const steps = new Set(draft.steps.map(({ id }) => id));
  const ends = new Set(draft.ends.map(({ id }) => id));
  const actors = new Set(draft.actors.map(({ id }) => id));
  return [
    ...draft.steps.flatMap((step) => [
      ...[step.actor, ...step.others.map(({ actor }) => actor)].flatMap((actor) =>
        actor === null || actors.has(actor) ? [] : actor,
      ),
      ...step.outcomes.flatMap(({ target }) => {
        if (target === null || target === "next") return [];
        if ("step" in target) return steps.has(target.step) ? [] : target.step;
        return ends.has(target.end) ? [] : target.end;
      }),
    ]),
    ...draft.starts.flatMap(({ step }) => (steps.has(step) ? [] : step)),
    ...draft.signOff.flatMap(({ actor }) => (actor === null || actors.has(actor) ? [] : actor)),
  ];
}

describe("any acts on any draft", () => {
  it("leave every id one of its kind and nothing pointing nowhere", () => {
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        const lists = [draft.steps, draft.actors, draft.ends];
        const inner = draft.steps.flatMap(({ outcomes, requirements }) => [
          outcomes,
          requirements.items,
        ]);

        expect([...lists, ...inner].flatMap(repeated)).toEqual([]);
        expect(dangling(draft)).toEqual([]);
        expect(draft.steps.every(({ outcomes }) => outcomes.length > 0)).toBe(true);
      }),
    );
  });

  it("are undone one by one to where they began, and done again to where they ended", () => {
    fc.assert(
      fc.property(anySop({ steps: 8 }), anyActs(), (sop, acts) => {
        const begun = historyOf(draftOf(sop));
        const done = acts.reduce((history, act) => withEdit(history, act(history.now)), begun);
        let back = done;
        while (back.past.length > 0) back = undo(back);
        let forth = back;
        while (forth.undone.length > 0) forth = redo(forth);

        expect(back.now).toEqual(begun.now);
        expect(forth.now).toEqual(done.now);
      }),
    );
  });

  it("that change nothing leave the very same draft", () => {
    fc.assert(
      fc.property(anyDraft(), anyActs(1), (draft, [act]) => {
        const edit = act?.(draft);
        if (edit === undefined) return;
        const after = edited(draft, edit);

        expect(after === draft || JSON.stringify(after) !== JSON.stringify(draft)).toBe(true);
      }),
    );
  });
});

describe("a draft held against the build", () => {
  it("is whole only when the build would find nothing either", () => {
    let [tried, whole] = [0, 0];
    // Most drafts are not whole; of few runs one is all the same.
    const examples: [Draft][] = fc.sample(anySop(), 1).map((sop) => [draftOf(sop)]);
    fc.assert(
      fc.property(anyDraft(), (draft) => {
        tried += 1;
        const { sop, state, findings } = examine(draft, PLACE, wholeFindings);

        expect(isSound(JSON.parse(JSON.stringify(draft)))).toBe(true);

        expect(sop.steps.map((step) => symbolOf(sop, step))).toHaveLength(draft.steps.length);
        expect(findings.every(({ what, remedy }) => what !== "" && remedy !== "")).toBe(true);
        if (state !== "whole") return;
        whole += 1;
        expect(readShape(sop)).toHaveProperty("value");
        expect(findFaults(sop, { ...PLACE, sops: new Set([sop.id]) })).toEqual([]);
      }),
      { numRuns: 300, examples },
    );
    expect(whole / tried).toBeGreaterThan(1 / 30);
  });

  it("is whole as long as it is the SOP that was published", () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        expect(examine(draftOf(sop), PLACE, wholeFindings).state).toBe("whole");
      }),
    );
  });
});
