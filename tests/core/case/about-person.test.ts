import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/core/case/commands.ts";
import type { Person } from "../../../src/core/case/events.ts";
import { mentionsOf } from "../../../src/core/case/words/about-person.ts";
import { given } from "../../support/given.ts";
import { at, complete, open, ticks, walked } from "../../support/officers.ts";

const ANI: Person = { name: "Ani Contoh, S.Kom.", nip: "198703142010012003", position: "Staf" };
const OTHER: Person = { name: "Ani Contoh", nip: "199001012015011001", position: "Kasi" };
const FIRST = "permintaan-pendataan";
const note = (text: string): Command => ({ type: "addNote", stepId: null, text, ...at(3) });
const done = (performer: Person, more: Partial<Parameters<typeof complete>[3]> = {}): Command[] => [
  open(),
  ...ticks(FIRST, 5),
  complete(FIRST, "disampaikan", 10, { performer, ...more }),
];
const told = (commands: readonly Command[], who: { name?: string; nip?: string }) =>
  mentionsOf(given(...commands).log, { name: "", nip: "", ...who });

describe("what a case holds about one person", () => {
  it("is found by the name as far as it is written, and by the NIP however it is written", () => {
    for (const who of [{ name: "ani contoh" }, { nip: "NIP. 19870314 201001 2 003" }]) {
      const [one, ...more] = told(done(ANI), who);
      expect(more).toEqual([]);
      expect(one).toMatchObject({ persons: [ANI], drawn: false, texts: [] });
      expect(one?.what).toBe("Penyelesaian langkah · Langkah 1");
    }
  });

  it("keeps two of one name apart by their NIP", () => {
    expect(told(done(OTHER), { name: "Ani Contoh", nip: ANI.nip ?? "" })).toEqual([]);
    expect(
      told(done({ ...ANI, nip: null }), { name: "Ani Contoh", nip: OTHER.nip ?? "" }),
    ).toHaveLength(1);
  });

  it("says where a mark of the person is kept", () => {
    const drawn = { kind: "drawn" as const, width: 10, height: 5, strokes: [[0, 0, 1, 1]] };
    expect(told(done(ANI, { initials: drawn }), { name: "Ani" })).toMatchObject([{ drawn: true }]);
    expect(told(done(OTHER, { initials: drawn }), { nip: ANI.nip ?? "" })).toEqual([]);
  });

  it("has the text that names the person, and nobody else's entries", () => {
    const log = [...done(OTHER), note("Menunggu jawaban Ani Contoh."), note("Menunggu Budi.")];
    expect(told(log, { name: "Ani Contoh", nip: ANI.nip ?? "" })).toMatchObject([
      { what: "Catatan", persons: [], texts: ["Menunggu jawaban Ani Contoh."] },
    ]);
  });

  it("holds of other persons nothing but text that names this one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.boolean(), (steps, isNoted) => {
        const log = [...walked(steps), ...(isNoted ? [note("Ani Contoh sakit.")] : [])];
        const all = told(log, { name: "Ani Contoh", nip: "" });
        expect(all.flatMap(({ persons }) => persons)).toEqual([]);
        expect(all.flatMap(({ texts }) => texts)).toEqual(isNoted ? ["Ani Contoh sakit."] : []);
      }),
    );
  });

  it("is nothing for whoever is not named", () => {
    expect(told(walked(9), { name: "Tidak Ada Orangnya" })).toEqual([]);
    expect(told(walked(9), {})).toEqual([]);
  });
});
