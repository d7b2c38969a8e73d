import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src/core/case/commands.ts";
import {
  doerHere,
  isMine,
  isSomeone,
  NOBODY,
  roleCounts,
  waitsFor,
} from "../../../../src/core/case/desk/me.ts";
import { nextOf } from "../../../../src/core/case/desk/next.ts";
import { inView } from "../../../../src/core/case/desk/query.ts";
import { summarise } from "../../../../src/core/case/view/summary.ts";
import { wita } from "../../../support/calendars.ts";
import { deskLines } from "../../../support/desk.ts";
import { given } from "../../../support/given.ts";
import { at, BUDI, SITI, walked } from "../../../support/officers.ts";
import { straightCase, straightRoute } from "../../../support/routes.ts";
import { PENGELOLAAN_DATA as SOP } from "../../../support/sops.ts";

const nameOf = (id: string) => SOP.actors.find((actor) => actor.id === id)?.name ?? "";
const [FIRST, SECOND] = straightRoute(SOP);
const OWN = nameOf(FIRST?.actor ?? "");
const OTHER = nameOf(SECOND?.actor ?? "");

function listed(...commands: Command[]) {
  const { state } = given(...commands);
  if (state === null) throw new Error("no case");
  return summarise(state);
}

const assign = (performer: typeof BUDI): Command => ({
  type: "assign",
  stepId: FIRST?.id ?? "",
  performer,
  ...at(2),
});
const handOver: Command = { type: "handOver", from: null, to: BUDI, note: null, ...at(1) };

describe("a case waits", () => {
  it("for whoever has the part of its current step, and for nobody where no part is said", () => {
    const fresh = listed(...walked(0));
    expect(waitsFor(fresh, { name: "", roles: [OWN] })).toBe(true);
    expect(waitsFor(fresh, { name: "", roles: [OTHER] })).toBe(false);
    expect(waitsFor(fresh, NOBODY)).toBe(false);
    expect([isSomeone(NOBODY), isSomeone({ name: "Budi", roles: [] })]).toEqual([false, true]);
  });

  it("for the person who was named for the step, not for others of the same part", () => {
    const named = listed(...walked(0), assign(BUDI));
    expect(waitsFor(named, { name: "budi  santoso", roles: [] })).toBe(false);
    expect(waitsFor(named, { name: "Budi Santoso", roles: [] })).toBe(true);
    expect(waitsFor(named, { name: SITI.name, roles: [OWN] })).toBe(false);
    expect(waitsFor(named, { name: "", roles: [OWN] })).toBe(true);
  });

  it("for the person it was handed to, and for the part all the same", () => {
    const handed = listed(...walked(0), handOver);
    expect(waitsFor(handed, { name: BUDI.name, roles: [] })).toBe(true);
    expect(waitsFor(handed, { name: SITI.name, roles: [OWN] })).toBe(true);
  });

  it("for those who sign off once its steps are done, and for nobody once it is closed", () => {
    const done = listed(...walked(9));
    const signer = nameOf(SOP.signOff[0]?.actor ?? "");
    expect(waitsFor(done, { name: "", roles: [signer] })).toBe(true);
    const cancelled = listed(...walked(1), {
      type: "cancel",
      reason: "Ditarik",
      by: SITI,
      ...at(99),
    });
    expect(waitsFor(cancelled, { name: "", roles: SOP.actors.map(({ name }) => name) })).toBe(
      false,
    );
  });
});

describe("the parts", () => {
  it("are counted by whose turn it is, those of the SOPs first and in their order", () => {
    const counts = roleCounts(SOP.actors, [listed(...walked(0)), listed(...walked(1))]);
    expect(counts.map(({ name }) => name)).toEqual(SOP.actors.map(({ name }) => name));
    expect(counts.filter(({ count }) => count > 0)).toMatchObject(
      SOP.actors
        .filter(({ name }) => name === OWN || name === OTHER)
        .map(({ name }) => ({ name, count: 1 })),
    );
  });

  it("that share a short name go by their full names", () => {
    const known = [
      { name: "Kepala Bidang A", short: "Kabid" },
      { name: "Kepala Bidang B", short: "Kabid" },
    ];
    expect(roleCounts(known, []).map(({ short }) => short)).toEqual(known.map(({ name }) => name));
  });
});

describe("the next case", () => {
  const NOW = wita("2026-11-25 09.00");
  const opened = (number: string, minutes: number, done = 0) =>
    straightCase(SOP, { number, done, openedAt: NOW - minutes * 60_000 });

  it("is the most pressing of mine, never another's and never the one just done", () => {
    const lines = deskLines([opened("a", 10), opened("b", 90), opened("c", 300, 1)], NOW);
    const me = { name: "", roles: [OWN] };
    expect(nextOf(lines, me, "", NOW)?.key).toBe("b");
    expect(nextOf(lines, me, "b", NOW)?.key).toBe("a");
    expect(nextOf(lines, { name: "", roles: [OTHER] }, "b", NOW)?.key).toBe("c");
    expect(nextOf(lines, NOBODY, "", NOW)).toBeNull();
  });

  it("is none that was handed over and is waited for", () => {
    const lines = deskLines([opened("a", 10), opened("b", 90)], NOW, (key) => key === "b");
    const me = { name: "", roles: [OWN] };
    expect(lines.map((line) => isMine(line, me))).toEqual([true, false]);
    expect(nextOf(lines, me, "", NOW)?.key).toBe("a");
    expect(inView(lines, "saya", me).map(({ key }) => key)).toEqual(["a"]);
    expect(inView(lines, "jalan", me)).toHaveLength(2);
  });
});

describe("a part is done here", () => {
  const me = { name: "siti aminah ", roles: [OWN] };
  it("by whoever said so by name, with the NIP and jabatan remembered of them", () => {
    expect(doerHere(me, OWN, BUDI, [BUDI, SITI])).toBe(SITI);
    expect(doerHere(me, OWN, SITI, [])).toBe(SITI);
    expect(doerHere(me, OWN, null, [BUDI])).toEqual({
      ...{ name: me.name, nip: null, position: "" },
    });
  });

  it("else by whoever did it last: where it is another's part, or no name was said", () => {
    expect(doerHere(me, OTHER, BUDI, [SITI])).toBe(BUDI);
    expect(doerHere(me, undefined, null, [SITI])).toBeNull();
    expect(doerHere({ name: "", roles: [OWN] }, OWN, BUDI, [SITI])).toBe(BUDI);
  });
});
