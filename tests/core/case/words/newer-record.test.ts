import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LATEST } from "../../../../src/core/case/version.ts";
import { history } from "../../../../src/core/case/words/history.ts";
import { readNewer } from "../../../../src/core/case/words/newer-record.ts";
import { shortCase } from "../../../support/short-cases.ts";

const log = shortCase("012/PD/2026", ["satu", "dua"]);
const unknown = {
  v: LATEST + 1,
  occurredAt: 5,
  event: { type: "PhotoAttached", caption: "Lemari arsip", by: { name: "Sari" }, size: 3 },
};

describe("a record of a newer release", () => {
  it("is told in sentences as far as its entries are known", () => {
    const read = readNewer({ kind: "case", version: 2, log });
    expect(read).toMatchObject({ number: "012/PD/2026", subject: "Perihal 012/PD/2026" });
    expect(read.sop).toMatch(/^Pengelolaan Data versi /);
    expect(read.lines).toEqual(
      history(log).map(({ text, occurredAt }) => ({ text, occurredAt, understood: true })),
    );
  });

  it("from the first unknown entry on is told in its own words", () => {
    const read = readNewer({ log: [log[0], unknown, log[1]] });
    expect(read.lines.map(({ understood }) => understood)).toEqual([true, false, false]);
    expect(read.lines[1]).toEqual({
      text: "PhotoAttached · caption: Lemari arsip · name: Sari · size: 3",
      occurredAt: 5,
      understood: false,
    });
    expect(read.lines[2]?.text).toContain("text: satu");
  });

  it("tells who and what even when the opening itself is of a newer shape", () => {
    const first = { ...log[0], v: LATEST + 1 };
    const read = readNewer({ log: [first] });
    expect(read).toMatchObject({ number: "012/PD/2026", applicant: "Dinas Contoh" });
    expect(read.lines[0]?.understood).toBe(false);
  });

  it.each([null, 3, "x", [], {}, { log: 3 }, { log: [null, 3, {}] }, { log: [{ v: 1 }] }])(
    "is empty or in its own words for %j",
    (raw) => {
      expect(readNewer(raw)).toMatchObject({ number: "", sop: "" });
    },
  );

  it("never throws", () => {
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record({ v: fc.constantFrom(1, 2), event: fc.jsonValue() }),
      fc.constantFrom(...log),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(readNewer({ log: entries }).lines).toHaveLength(entries.length);
      }),
    );
  });
});
