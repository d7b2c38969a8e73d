import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/core/case/chain.ts";
import { fold } from "../../../src/core/case/evolve.ts";
import { summarise } from "../../../src/core/case/view/summary.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { KALTIM } from "../../support/calendars.ts";
import { given } from "../../support/given.ts";
import {
  at,
  complete,
  MONDAY,
  open,
  SITI,
  sendBack,
  ticks,
  walked,
} from "../../support/officers.ts";

describe("walking a case through its steps", () => {
  it("opens at the first step", () => {
    const { state } = given(open());
    expect(state?.status).toBe("running");
    expect(state?.rounds).toMatchObject([{ stepId: "permintaan-pendataan", round: 1, end: null }]);
  });

  it("refuses to complete a step while a requirement is open, and names it", () => {
    given(open())
      .when(complete("permintaan-pendataan", "disampaikan", 20))
      .refused({
        code: "incomplete",
        missing: [{ entry: "requirement", requirementId: "nota-dinas", label: "Nota Dinas" }],
      });
  });

  it("asks for the document where the output is one", () => {
    given(open(), ...ticks("permintaan-pendataan", 5))
      .when(complete("permintaan-pendataan", "disampaikan", 20, { document: null }))
      .refused({ code: "incomplete", missing: [{ entry: "document" }] });
  });

  it("completes a step and opens the next", () => {
    given(open(), ...ticks("permintaan-pendataan", 5))
      .when(complete("permintaan-pendataan", "disampaikan", 20))
      .yields({ type: "StepCompleted", outcomeId: "disampaikan" });
  });

  it("sends work back only with “Kembalikan” and a reason, and opens the next round", () => {
    const story = given(...walked(6), ...ticks("pengecekan-administrator", 70));
    story
      .when(complete("pengecekan-administrator", "belum", 80))
      .refused({ code: "outcome-returns", outcomeId: "belum" });
    story
      .when(sendBack("pengecekan-administrator", "belum", 80, " "))
      .refused({ code: "incomplete", missing: [{ entry: "reason" }] });
    const back = given(
      ...walked(6),
      sendBack("pengecekan-administrator", "belum", 80, "Angka belum cocok"),
    );
    expect(back.state?.rounds.at(-1)).toMatchObject({
      stepId: "pengecekan-pengawas",
      round: 2,
      cause: "returned",
    });
  });

  it("reaches the end, is signed off over the digest shown, and is sealed", () => {
    const { state, when } = given(...walked(9));
    expect(state?.status).toBe("finished");
    const signatories = ["mengetahui", "pelaksana"].map((role) => ({
      role,
      person: SITI,
      mark: { kind: "paper" as const },
    }));
    const digest = state === null ? "" : digestOf(state.last);
    when({ type: "signOff", digest, signatories, ...at(100) }).yields({
      type: "CaseSealed",
      digest,
    });
    when({ type: "signOff", digest: "0", signatories, ...at(100) }).refused({
      code: "seal-outdated",
    });
  });

  it("shows the same case live, replayed, in the view and in the list", () => {
    const { state, log } = given(...walked(2));
    expect(fold(log)).toEqual(state);
    if (state === null) throw new Error("no case");
    const shown = view(state, MONDAY, KALTIM);
    expect(shown.steps.slice(0, 4).map((row) => row.state)).toEqual([
      "done",
      "done",
      "current",
      "blocked",
    ]);
    expect(shown.clock?.verdict).toBe("on-time");
    expect(summarise(state).current).toMatchObject({ number: 3, actor: "Pengelola TI" });
  });
});
