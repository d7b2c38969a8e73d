/** The engine against a naive second model, over any SOP and any commands. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { RefusalCode } from "../../../src/core/case/refusals.ts";
import { anyIntents } from "../../support/command-arbitrary.ts";
import { live, type Turn } from "../../support/live-case.ts";
import { anySop } from "../../support/sop-arbitrary.ts";
import { Clerk } from "./naive-model.ts";

/** What the clerk does not judge: times, the form of entries, corrections, seals, versions. */
const BEYOND_THE_CLERK: RefusalCode[] = [
  "blank",
  "clock-paused",
  "clock-running",
  "date-invalid",
  "file-attached",
  "file-invalid",
  "file-unknown",
  "incomplete",
  "not-recordable",
  "note-not-pinned",
  "nothing-changed",
  "outcome-changes-route",
  "outcome-unknown",
  "participant-unknown",
  "pause-too-short",
  "quantity-invalid",
  "round-not-ended",
  "round-unknown",
  "seal-outdated",
  "signatory-missing",
  "signatory-unknown",
  "sop-not-newer",
  "sop-step-gone",
  "time-in-future",
  "time-invalid",
  "time-too-early",
  "time-too-late",
];

function agree(clerk: Clerk, { command, result }: Turn): void {
  const allowed = clerk.allows(command);
  if (result.ok) {
    expect([command.type, allowed]).toEqual([command.type, true]);
    clerk.note(command);
    expect(result.state.status).toBe(clerk.status);
    expect(result.state.rounds.map((round) => round.stepId)).toEqual(clerk.walk);
    const last = result.state.rounds.at(-1);
    if (last?.end === null) {
      expect(new Set(last.marks.map((mark) => mark.requirementId))).toEqual(clerk.ticked);
    }
  } else if (allowed && !(command.type === "moveSop" && result.refusal.code === "step-unknown")) {
    expect(BEYOND_THE_CLERK).toContain(result.refusal.code);
  }
}

it("agrees with a clerk who keeps the walk on paper", () => {
  fc.assert(
    fc.property(anySop({ actors: 3, steps: 6 }), anyIntents, (sop, intents) => {
      const { turns } = live(sop, intents);
      const opened = turns.findIndex(({ result }) => result.ok);
      const begun = turns[opened]?.result;
      const startAt = begun?.ok ? (begun.state.rounds[0]?.stepId ?? "") : "";
      const clerk = new Clerk(sop, startAt);
      for (const turn of opened === -1 ? [] : turns.slice(opened + 1)) agree(clerk, turn);
    }),
    { numRuns: 300 },
  );
});
