import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import { diffSops, planMove } from "../../../src/core/case/view/sop-diff.ts";
import type { Sop } from "../../../src/core/sop/schema.ts";
import { given } from "../../support/given.ts";
import { at, complete, SITI, sendBack, ticks, walked } from "../../support/officers.ts";
import { PENGELOLAAN_DATA as OLD } from "../../support/sops.ts";

/** Version 2.0: step 2 is gone, step 3 is reworded and renumbered, one step is new. */
const NEW: Sop = {
  ...OLD,
  version: "2.0",
  steps: OLD.steps
    .filter((step) => step.id !== "surat-atau-terima")
    .map((step, i) => ({
      ...step,
      number: i + 1,
      ...(step.id === "penerimaan-data" ? { duration: "2 hari" } : {}),
      outcomes: step.outcomes.map((outcome) =>
        "step" in outcome.target && outcome.target.step === "surat-atau-terima"
          ? { ...outcome, target: { step: "penerimaan-data" } }
          : outcome,
      ),
    })),
};

function move(minutes: number, resumeAt: string | null, sop: Sop = NEW): Command {
  return { type: "moveSop", sop, resumeAt, ...at(minutes) };
}

describe("the diff between two versions", () => {
  it("names steps that were added, removed, changed and renumbered", () => {
    const diff = diffSops(OLD, NEW);
    expect(diff.removed.map((step) => step.id)).toEqual(["surat-atau-terima"]);
    expect(diff.added).toEqual([]);
    expect(diff.changed.map(({ step, parts }) => [step.id, parts])).toEqual([
      ["permintaan-pendataan", ["outcomes"]],
      ["penerimaan-data", ["duration"]],
    ]);
    expect(diff.renumbered[0]).toEqual({ stepId: "penerimaan-data", from: 3, to: 2 });
    expect(diffSops(NEW, OLD).added.map((step) => step.id)).toEqual(["surat-atau-terima"]);
  });
});

describe("moving a case to a newer version", () => {
  it("goes on in the current round when its step is still there, ticks kept", () => {
    const { state } = given(...walked(2), ...ticks("penerimaan-data", 25), move(30, null));
    expect(state?.rounds.at(-1)).toMatchObject({ stepId: "penerimaan-data", round: 1, sop: 1 });
    expect(state?.rounds.at(-1)?.marks).toHaveLength(2);
    expect(state?.rounds[1]).toMatchObject({ stepId: "surat-atau-terima", sop: 0 });
  });

  it("cannot have happened before the work it interrupts had begun", () => {
    const begun: Command = { type: "start", stepId: "surat-atau-terima", round: 1, ...at(20) };
    const story = given(...walked(1), begun);
    const early = { ...move(30, "penerimaan-data"), occurredAt: at(15).occurredAt };
    story.when(early).refused({ code: "time-too-early", earliest: at(20).occurredAt });
  });

  it("asks where to go on when the current step is gone, and takes the answer", () => {
    const story = given(...walked(1));
    expect(story.state && planMove(story.state, NEW).goesOnAt).toBeNull();
    story.when(move(30, null)).refused({ code: "sop-step-gone", stepId: "surat-atau-terima" });
    story.when(move(30, "tidak-ada")).refused({ code: "step-unknown", stepId: "tidak-ada" });
    const { state } = given(...walked(1), move(30, "penerimaan-data"));
    expect(state?.rounds.slice(1)).toMatchObject([
      { stepId: "surat-atau-terima", end: { how: "left" } },
      { stepId: "penerimaan-data", round: 1, cause: "moved", end: null },
    ]);
  });

  it("refuses another SOP, the same version and an older one", () => {
    const story = given(...walked(2));
    story.when(move(30, null, { ...NEW, id: "lain" })).refused({ code: "sop-other" });
    story.when(move(30, null, OLD)).refused({ code: "sop-not-newer", version: "1.0" });
    story
      .when(move(30, null, { ...NEW, version: "0.10" }))
      .refused({ code: "sop-not-newer", version: "0.10" });
  });

  it("walks on by the new version's own route", () => {
    const { state } = given(
      ...walked(0),
      move(2, null),
      ...ticks("permintaan-pendataan", 3),
      complete("permintaan-pendataan", "disampaikan", 4),
    );
    expect(state?.rounds.at(-1)?.stepId).toBe("penerimaan-data");
  });

  it("never moves a finished, sealed or cancelled case", () => {
    given(...walked(9))
      .when(move(100, null))
      .refused({ code: "case-finished" });
    given(...walked(2), { type: "cancel", reason: "Ditarik", by: SITI, ...at(30) })
      .when(move(100, null))
      .refused({ code: "case-cancelled" });
  });

  it("keeps counting rounds by step id across the move", () => {
    const { state } = given(
      ...walked(6),
      move(65, null),
      sendBack("pengecekan-administrator", "belum", 70, "Belum cocok"),
    );
    expect(state?.rounds.at(-1)).toMatchObject({ stepId: "pengecekan-pengawas", round: 2, sop: 1 });
  });
});
