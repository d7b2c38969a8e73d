/** Who has a case, who gave it, who is to go on: read from the record alone. */
import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/case/commands.ts";
import { givenAt } from "../../../../src/core/case/given.ts";
import type { CaseState } from "../../../../src/core/case/state.ts";
import { freshHandover } from "../../../../src/core/case/view/handover.ts";
import { expectedNext, giverOf, lastAt } from "../../../../src/core/case/view/people.ts";
import { summarise } from "../../../../src/core/case/view/summary.ts";
import { at, BUDI, complete, open, SITI, ticks } from "../../../support/officers.ts";
import { forward, stepNumbered } from "../../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../../support/sops.ts";
import { told } from "../../../support/story.ts";

const [ONE, TWO] = [stepNumbered(SOP, 1), stepNumbered(SOP, 2)];

/** The case after these commands. */
function caseAfter(...commands: Command[]): CaseState {
  const { state } = told(commands);
  if (state === null) throw new Error("a case is opened");
  return state;
}

const done = (step: typeof ONE, minutes: number): Command[] => [
  ...ticks(step.id, minutes),
  complete(step.id, forward(SOP, step).id, minutes),
];
const handOver = (minutes: number, note: string | null = "Tolong dicek"): Command => ({
  type: "handOver",
  from: SITI,
  to: BUDI,
  note,
  ...at(minutes),
});

describe("a handover", () => {
  it("stands on the visit that was open, with its message, until the case goes on", () => {
    const before = caseAfter(open(), ...done(ONE, 5), handOver(6));
    expect(freshHandover(before)).toMatchObject({ to: BUDI, from: SITI, note: "Tolong dicek" });
    expect(summarise(before).current?.person).toEqual(BUDI);
    const later = caseAfter(open(), ...done(ONE, 5), handOver(6), ...done(TWO, 9));
    expect(freshHandover(later)).toBeNull();
    expect(later.holder).toEqual(BUDI);
  });

  it("gives the case to whom it went, whoever was assigned before", () => {
    const assign: Command = { type: "assign", stepId: ONE.id, performer: SITI, ...at(1) };
    const state = caseAfter(open(), assign, handOver(2));
    expect(summarise(state).current?.person).toEqual(BUDI);
  });

  it("is given by whoever did the last step, or by whom it was handed to", () => {
    expect(giverOf(caseAfter(open()))).toBeNull();
    expect(giverOf(caseAfter(open(), ...done(ONE, 5)))).toEqual(SITI);
    expect(giverOf(caseAfter(open(), ...done(ONE, 5), handOver(6)))).toEqual(BUDI);
  });

  it("is proposed to whoever is assigned, else to whoever did that part before", () => {
    const state = caseAfter(open(), ...done(ONE, 5));
    expect(lastAt(state, ONE.actor)).toEqual(SITI);
    expect(expectedNext(state)).toEqual(lastAt(state, TWO.actor));
    const assign: Command = { type: "assign", stepId: TWO.id, performer: BUDI, ...at(6) };
    expect(expectedNext(caseAfter(open(), ...done(ONE, 5), assign))).toEqual(BUDI);
  });
});

describe("what this device notes of a handover", () => {
  it("owes a file until it is out, then waits until the log is longer", () => {
    expect(givenAt({ length: 7, owed: true }, 7)).toBe("owed");
    expect(givenAt({ length: 7, owed: false }, 7)).toBe("awaited");
    expect(givenAt({ length: 7, owed: false }, 8)).toBeNull();
    expect(givenAt({ length: 8, owed: true }, 7)).toBeNull();
    expect(givenAt(null, 7)).toBeNull();
  });
});
