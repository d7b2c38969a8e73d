/** What holds for any valid SOP and any sequence of commands. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/case/evolve.ts";
import { currentRound } from "../../../src/core/case/state.ts";
import { verify } from "../../../src/core/case/verify.ts";
import { summarise } from "../../../src/core/case/view/summary.ts";
import { view } from "../../../src/core/case/view/view.ts";
import { history } from "../../../src/core/case/words/history.ts";
import { KALTIM } from "../../support/calendars.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { type LivedCase, live } from "../../support/live-case.ts";
import { anySop } from "../../support/sop-arbitrary.ts";
import { PENGELOLAAN_DATA } from "../../support/sops.ts";
import { impossible } from "./impossible.ts";

const sops = fc.oneof(anySop({ actors: 4, steps: 6 }), fc.constant(PENGELOLAAN_DATA));

function forAnyCase(check: (lived: LivedCase) => void): void {
  fc.assert(
    fc.property(sops, anyIntents, (sop, intents) => check(live(sop, intents))),
    {
      numRuns: 150,
    },
  );
}

describe("for any SOP and any commands", () => {
  it("no state is impossible, after any command", () => {
    forAnyCase(({ turns }) => {
      for (const { result } of turns) if (result.ok) expect(impossible(result.state)).toEqual([]);
    });
  });

  it("replaying the log gives the live state; folding any prefix gives the state of that time", () => {
    forAnyCase(({ log, state, turns }) => {
      expect(fold(log)).toEqual(state);
      for (const { result } of turns) {
        if (result.ok) expect(fold(log.slice(0, result.state.last.seq + 1))).toEqual(result.state);
      }
    });
  });

  it("what was accepted verifies", () => {
    forAnyCase(({ log }) => {
      if (log.length > 0) expect(verify(log)).toMatchObject({ ok: true });
    });
  });

  it("only allowed actions are accepted", () => {
    forAnyCase(({ turns }) => {
      for (const { before, command, result } of turns) {
        if (before === null || !result.ok || result.added.length === 0) continue;
        expect(view(before, before.last.recordedAt, KALTIM).actions).toContain(command.type);
      }
    });
  });

  it("view, list entry and history are there for every state", () => {
    forAnyCase(({ state, log }) => {
      if (state === null) return;
      const shown = view(state, state.last.recordedAt + 1, KALTIM);
      const inHand = shown.steps.filter(({ state: s }) => s === "current" || s === "returned");
      // A cancelled case keeps its open round, and is in nobody's hands.
      expect(inHand).toHaveLength(state.status === "running" ? 1 : 0);
      const left = shown.steps.filter(({ state: s }) => s === "stopped");
      const isStopped = state.status === "cancelled" && currentRound(state) !== null;
      expect(left).toHaveLength(isStopped ? 1 : 0);
      expect(shown.current?.step.id).toBe(
        state.status === "running" ? inHand[0]?.step.id : undefined,
      );
      expect(summarise(state).length).toBe(log.length);
      const told = history(log);
      expect(told.every((entry) => entry.text !== "" && !entry.text.includes("undefined"))).toBe(
        true,
      );
    });
  });
});
