import { describe, expect, it } from "vitest";
import { draftPlace, openDrafts } from "../../src/browser/drafts.ts";
import { given } from "../support/given.ts";
import { complete, open, ticks } from "../support/officers.ts";

const FIRST = "permintaan-pendataan";

/** `localStorage` as far as drafts use it. */
function area(limit = Number.POSITIVE_INFINITY): Storage {
  const data = new Map<string, string>();
  return {
    get length() {
      return data.size;
    },
    clear: () => data.clear(),
    key: (n) => [...data.keys()][n] ?? null,
    getItem: (key) => data.get(key) ?? null,
    removeItem: (key) => data.delete(key),
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      data.set(key, value);
    },
  };
}

describe("drafts", () => {
  const place = draftPlace("kasus-1", { stepId: FIRST, round: 1 });

  it("are there after a reload, field by field", () => {
    const storage = area();
    openDrafts(() => storage).write(place, { note: "setengah kal", nip: "" });
    expect(openDrafts(() => storage).read(place)).toEqual({ note: "setengah kal", nip: "" });
  });

  it("are kept apart per case, step, round and form", () => {
    const drafts = openDrafts(() => area());
    const places = [
      place,
      draftPlace("kasus-2", { stepId: FIRST, round: 1 }),
      draftPlace("kasus-1", { stepId: FIRST, round: 2 }),
      draftPlace("kasus-1", "sahkan"),
    ];
    expect(new Set(places).size).toBe(4);
    expect(drafts.read(place)).toBeNull();
  });

  it("go when the event they became is stored, and only then", () => {
    const storage = area();
    const drafts = openDrafts(() => storage);
    const next = draftPlace("kasus-1", { stepId: FIRST, round: 2 });
    drafts.write(place, { note: "x" });
    drafts.write(next, { note: "y" });
    const { log } = given(open(), ...ticks(FIRST, 5));
    drafts.settle("kasus-1", log);
    expect(drafts.read(place)).toEqual({ note: "x" });
    const done = given(open(), ...ticks(FIRST, 5), complete(FIRST, "disampaikan", 20)).log;
    drafts.settle("kasus-1", done.slice(log.length));
    expect(drafts.read(place)).toBeNull();
    expect(drafts.read(next)).toEqual({ note: "y" });
  });

  it("go with a deleted case, and leave a case whose id begins alike", () => {
    const storage = area();
    const drafts = openDrafts(() => storage);
    drafts.write(place, { note: "x" });
    drafts.write("kasus-10/sahkan", { name: "y" });
    drafts.forget("kasus-1");
    expect(drafts.read(place)).toBeNull();
    expect(drafts.read("kasus-10/sahkan")).toEqual({ name: "y" });
  });

  it("stay while what they became is held, and go once it is stored or typed anew", () => {
    let held = true;
    const storage = area();
    const drafts = openDrafts(
      () => storage,
      () => held,
    );
    drafts.write("kasus-1/catatan", { text: "a" });
    drafts.write("kasus-1/serah", { note: "b" });
    drafts.clear("kasus-1/catatan");
    drafts.clear("kasus-1/serah");
    expect(drafts.read("kasus-1/catatan")).toEqual({ text: "a" });
    drafts.write("kasus-1/serah", { note: "baru" });
    held = false;
    drafts.settle("kasus-1", []);
    expect(drafts.read("kasus-1/catatan")).toBeNull();
    expect(drafts.read("kasus-1/serah")).toEqual({ note: "baru" });
  });

  it("come to nothing where the browser refuses to keep them", () => {
    const full = openDrafts(() => area(5));
    full.write(place, { note: "x" });
    expect(full.read(place)).toBeNull();
    const blocked = openDrafts(() => {
      throw new DOMException("no", "SecurityError");
    });
    blocked.write(place, { note: "x" });
    expect(blocked.read(place)).toBeNull();
  });

  it.each(["{", "null", "[]", '"x"', '{"v":1}', '{"v":1,"fields":3}'])(
    "come to nothing when what lies there is %s",
    (text) => {
      const storage = area();
      storage.setItem(`sop-kaltim:isian:${place}`, text);
      expect(openDrafts(() => storage).read(place)).toBeNull();
    },
  );
});
