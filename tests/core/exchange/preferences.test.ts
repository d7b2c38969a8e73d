import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesAnything,
  planPreferences,
} from "../../../src/core/exchange/compare-preferences.ts";
import {
  type Preferences,
  readPreferences,
  writePreferences,
} from "../../../src/core/exchange/preferences.ts";

const SARI = { name: "Sari", nip: "198703142010012003", position: "Pengelola TI" };
const BUDI = { name: "Budi", nip: null, position: "Administrator" };
const ours: Preferences = {
  paper: "a4",
  shortcuts: true,
  performers: { "sop/a": SARI, "sop/b": BUDI },
};
const shape = writePreferences(ours);

describe("preferences in a backup", () => {
  it("come back as they were written", () => {
    const text = JSON.stringify(shape);
    expect(readPreferences(JSON.parse(text))).toEqual({ kind: "read", preferences: ours });
  });

  it("give people to forms as forms would have taken them", () => {
    const typed = {
      name: " Sa\u200Bri\n",
      nip: "NIP. 19870314 201001 2 003",
      position: "\uF0B7 Staf",
    };
    const read = readPreferences({ ...shape, performers: { "sop/a": typed } });
    expect(read.kind === "read" && read.preferences.performers["sop/a"]).toEqual({
      name: "Sari",
      nip: "198703142010012003",
      position: "• Staf",
    });
  });

  it.each([
    ["none", undefined],
    ["newer", { version: 2, anything: true }],
    ["malformed", null],
    ["malformed", { ...shape, version: 0 }],
    ["malformed", { ...shape, paper: "a3" }],
    ["malformed", { ...shape, performers: { "sop/a": { ...SARI, nip: 3 } } }],
    ["malformed", { ...shape, performers: { constructor: SARI } }],
    ["malformed", { ...shape, extra: 1 }],
  ])("are %s for %j", (kind, json) => {
    expect(readPreferences(json)).toEqual({ kind });
  });

  it("never reach a prototype", () => {
    const text = JSON.stringify(shape).replace('"sop/a"', '"__proto__"');
    const read = readPreferences(JSON.parse(text));
    expect(read).toMatchObject({ preferences: { performers: { "sop/b": BUDI } } });
    expect(read.kind === "read" && read.preferences.performers.name).toBeUndefined();
  });

  it("never throw, whatever stands in their place", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readPreferences(json).kind).not.toBe("read");
      }),
    );
  });
});

describe("the plan for taking them over", () => {
  it("is empty for the same", () => {
    const plan = planPreferences(ours, structuredClone(ours));
    expect(plan).toEqual({ paper: null, shortcuts: null, added: 0, replaced: 0 });
    expect(changesAnything(plan)).toBe(false);
  });

  it("counts who is new and who takes another's place; whom only this device knows stays", () => {
    const theirs: Preferences = {
      paper: "f4",
      shortcuts: false,
      performers: { "sop/a": { ...SARI, position: "Kepala Bidang" }, "sop/c": BUDI },
    };
    const plan = planPreferences(ours, theirs);
    expect(plan).toEqual({ paper: "f4", shortcuts: false, added: 1, replaced: 1 });
    expect(changesAnything(plan)).toBe(true);
  });

  it.each([
    { paper: "f4" } as const,
    { shortcuts: false },
    { performers: { "sop/c": BUDI } },
    { performers: { "sop/a": BUDI } },
  ])("has something to ask for %j alone", (part) => {
    expect(changesAnything(planPreferences(ours, { ...ours, ...part }))).toBe(true);
  });
});
