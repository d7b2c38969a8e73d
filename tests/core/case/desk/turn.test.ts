import { describe, expect, test } from "vitest";
import type { Me } from "../../../../src/core/case/desk/me.ts";
import { changedSince, turnCame, turnsIn } from "../../../../src/core/case/desk/turn.ts";
import { type CaseSummary, summarise } from "../../../../src/core/case/view/summary.ts";
import { at, BUDI, SITI, walked } from "../../../support/officers.ts";
import { told } from "../../../support/story.ts";

type Commands = Parameters<typeof told>[0];
const summaryOf = (commands: Commands): CaseSummary => {
  const { state } = told(commands);
  if (state === null) throw new Error("no case");
  return summarise(state);
};
const roleOf = ({ turn }: CaseSummary): string => turn[0]?.name ?? "";
const [ONE, TWO] = [summaryOf(walked(1)), summaryOf(walked(2))];
const handed = (to: typeof BUDI) =>
  summaryOf([...walked(2), { type: "handOver", from: null, to, note: null, ...at(60) }]);
const me = (role: string, name = ""): Me => ({ name, roles: [role] });

describe("a turn comes", () => {
  test("when a colleague's step leads to mine, and when I see a case of mine for the first time", () => {
    expect(roleOf(ONE)).not.toBe(roleOf(TWO));
    expect(turnCame(ONE, TWO, me(roleOf(TWO)))).toBe(true);
    expect(turnCame(null, TWO, me(roleOf(TWO)))).toBe(true);
  });

  test("when I am named for what waited for any of us", () => {
    const mine = me(roleOf(TWO), BUDI.name);
    expect(turnCame(TWO, handed(BUDI), mine)).toBe(true);
    expect(turnCame(handed(BUDI), handed(BUDI), mine)).toBe(false);
    expect(turnCame(TWO, handed(SITI), mine)).toBe(false);
  });

  test("not when it goes on with others, and not again while it is mine", () => {
    expect(turnCame(ONE, TWO, me(roleOf(ONE)))).toBe(false);
    const more = summaryOf([
      ...walked(2),
      { type: "addNote", stepId: null, text: "Catatan", ...at(60) },
    ]);
    expect(turnCame(TWO, more, me(roleOf(TWO)))).toBe(false);
  });
});

describe("what is told of a list", () => {
  const known = new Map([["a", ONE]]);
  const now = new Map([["a", TWO]]);
  const mine = me(roleOf(TWO));

  test("what a colleague did, once", () => {
    expect(changedSince(known, now)).toEqual(["a"]);
    const heard = new Map([["a", { length: TWO.length, own: false }]]);
    const first = turnsIn(known, now, heard, mine);
    expect(first.came).toEqual(["a"]);
    expect(changedSince(first.known, now)).toEqual([]);
  });

  test("nothing of one's own acts, and nothing of a case that is not shared", () => {
    const own = new Map([["a", { length: TWO.length, own: true }]]);
    expect(turnsIn(known, now, own, mine).came).toEqual([]);
    expect(turnsIn(known, now, new Map(), mine).came).toEqual([]);
  });

  test("what is on its way between stream and list waits for the next look", () => {
    const early = new Map([["a", { length: TWO.length + 1, own: false }]]);
    const held = turnsIn(known, now, early, mine);
    expect(held.came).toEqual([]);
    expect(held.known.get("a")).toBe(ONE);
    const fresh = turnsIn(new Map(), now, early, mine);
    expect(fresh.known.has("a")).toBe(false);
    const then = new Map([["a", { length: TWO.length, own: false }]]);
    expect(turnsIn(fresh.known, now, then, mine).came).toEqual(["a"]);
  });
});
